package kezek.officeday.events;

/** How a ticket came to be called; every way but the rule needs a reason. */
public enum CallMode {
    BY_RULE,
    /** The clerk chose the ticket himself, for a reason that is recorded with the call. */
    BY_HAND
}
