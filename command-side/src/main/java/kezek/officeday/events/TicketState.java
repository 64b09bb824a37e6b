package kezek.officeday.events;

/** Where a ticket stands between the kiosk and its end. */
public enum TicketState {
    WAITING,
    /** Out of the queue for a while: fetching a document, or stepped back at his own wish. */
    PARKED,
    CALLED,
    SERVING,
    SERVED,
    NO_SHOW,
    CANCELLED,
    /** The day closed before anybody received the visitor. */
    NOT_SERVED,
    /** The day closed while the visitor sat at the counter. */
    INTERRUPTED,
    /** The day closed, and the visitor had gone. */
    LEFT,
    /** The day closed, and the visitor was offered a ticket for the next one. */
    CARRIED_OVER;

    /** Whether the visitor still has something to expect today. */
    public boolean isOpen() {
        return this == WAITING || this == PARKED || this == CALLED || this == SERVING;
    }

    /** Whether the visit ended as visits do: he was served, did not come when he was called, or gave his ticket up. */
    public boolean isProperEnd() {
        return switch (this) {
            case SERVED, NO_SHOW, CANCELLED -> true;
            case WAITING, PARKED, CALLED, SERVING, NOT_SERVED, INTERRUPTED, LEFT, CARRIED_OVER -> false;
        };
    }
}
