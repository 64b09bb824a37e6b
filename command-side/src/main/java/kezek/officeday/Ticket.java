package kezek.officeday;

import kezek.officeday.events.OfficeDayEvent.TicketIssued;
import kezek.officeday.events.TicketState;
import kezek.officeday.events.Waiting;

/** A ticket as the day knows it: how it was issued, as which event, and where it stands. */
record Ticket(TicketIssued issued, long seq, TicketState state) {

    Ticket in(TicketState next) {
        return new Ticket(issued, seq, next);
    }

    Waiting waiting() {
        return new Waiting(issued.ticket(), issued.at(), issued.claim());
    }
}
