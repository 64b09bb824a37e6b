package kezek.officeday.events;

/** Where a ticket stands between the kiosk and its end. */
public enum TicketState {
    WAITING,
    CALLED,
    SERVING,
    SERVED,
    NO_SHOW,
    CANCELLED,
    /** The day closed before anybody received the visitor. */
    NOT_SERVED,
    /** The day closed while the visitor sat at the counter. */
    INTERRUPTED;

    /** Whether the visitor still has something to expect today. */
    public boolean isOpen() {
        return this == WAITING || this == CALLED || this == SERVING;
    }
}
