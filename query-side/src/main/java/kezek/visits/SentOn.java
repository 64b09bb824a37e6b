package kezek.visits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kezek.officeday.events.OfficeDayEvent.ServiceStarted;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayEvent.TicketRecalled;
import kezek.officeday.events.OfficeDayEvent.TicketTransferred;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.ServiceCode;
import org.jspecify.annotations.Nullable;

/**
 * How long a visitor waited again who was sent on to another counter: until the next call that he answered, there or elsewhere.
 *
 * @param service to which he was sent
 */
public record SentOn(ServiceCode service, Instant from, Instant answered) {
    static List<SentOn> of(List<Recorded> history) {
        List<SentOn> waits = new ArrayList<>();
        TicketTransferred sent = null;
        Instant called = null;
        for (Recorded recorded : history) {
            switch (recorded.event()) {
                case TicketTransferred e -> {
                    sent = e;
                    called = null;
                }
                case TicketCalled e -> called = e.at();
                case TicketRecalled e -> called = e.at();
                case ServiceStarted _ -> {
                    add(waits, sent, called);
                    sent = null;
                }
                default -> {}
            }
        }
        return waits;
    }

    private static void add(List<SentOn> waits, @Nullable TicketTransferred sent, @Nullable Instant called) {
        if (sent != null && called != null) waits.add(new SentOn(sent.service(), sent.at(), called));
    }
}
