package kezek.officeday.events;

/** The way by which a ticket came into the visitor's hand. */
public enum Channel {
    KIOSK,
    DESK,
    PHONE,
    BOOKING,
    OFFLINE
}
