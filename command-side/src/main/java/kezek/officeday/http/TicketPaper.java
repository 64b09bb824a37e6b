package kezek.officeday.http;

import java.net.URI;
import java.time.Instant;
import kezek.ledger.Receipt;
import kezek.ledger.RecordedLog;
import kezek.officeday.IssueTicket;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.TicketIds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What a visitor carries away: his ticket with its id, its page and its receipt. */
@Component
class TicketPaper {
    private final TicketIds ids;
    private final RecordedLog log;

    TicketPaper(TicketIds ids, RecordedLog log) {
        this.ids = ids;
        this.log = log;
    }

    ResponseEntity<IssuedTicket> handOut(OfficeDayId today, IssueTicket.Issued issued, @Nullable Instant due) {
        IssuedTicket ticket = ticket(today, issued, due);
        return issued.again()
                ? ResponseEntity.ok(ticket)
                : ResponseEntity.created(URI.create("/api/tickets/" + ticket.id()))
                        .body(ticket);
    }

    private IssuedTicket ticket(OfficeDayId today, IssueTicket.Issued issued, @Nullable Instant due) {
        String id = ids.of(today, issued.ticket());
        return new IssuedTicket(
                id,
                issued.ticket(),
                issued.service(),
                issued.issuedAt(),
                issued.ahead(),
                null,
                due,
                issued.seq(),
                "/ticket/" + id,
                receipt(today, issued.seq()));
    }

    private String receipt(OfficeDayId today, long seq) {
        byte[] record = log.record(today.toString(), seq)
                .orElseThrow(() -> new IllegalStateException("what was just recorded is not in the record"));
        return Receipt.of(record).toString();
    }
}
