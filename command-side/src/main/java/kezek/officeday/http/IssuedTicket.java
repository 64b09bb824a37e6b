package kezek.officeday.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import kezek.ledger.Receipt;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * The ticket as it was issued.
 *
 * @param id only its holder knows it
 * @param ahead how many would be called before
 * @param estimate of the wait, when there is one
 * @param due when the visitor's booked time begins; absent without a booking
 * @param receipt where the record holds it and its hash there: {@link Receipt}
 */
record IssuedTicket(
        String id,
        TicketNumber number,
        ServiceCode service,
        Instant issuedAt,
        int ahead,
        @JsonProperty("wait") @Nullable Estimate estimate,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant due,

        long seq,
        String link,
        String receipt) {

    /** In minutes. */
    record Estimate(int low, int high) {}
}
