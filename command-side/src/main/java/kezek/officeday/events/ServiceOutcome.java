package kezek.officeday.events;

/** What the visit came to, as the clerk states it. */
public enum ServiceOutcome {
    SERVED,
    MISSING_DOCUMENTS,
    REFUSED,
    ADVICE,
    SYSTEM_DOWN
}
