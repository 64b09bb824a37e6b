package kezek.officeday.events;

/** How a ticket came to be called; every way but the rule needs a reason. */
public enum CallMode {
    BY_RULE,
    BY_HAND
}
