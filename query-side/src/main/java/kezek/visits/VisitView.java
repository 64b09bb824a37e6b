package kezek.visits;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kezek.hall.RecordedView;
import kezek.hall.Words;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that happened to one visitor, for staff and auditors.
 *
 * @param waitSeconds from the ticket, or from his booked time when he came early, to the call that was answered, by the clock
 * @param workingWaitSeconds what of that was working time
 * @param walkSeconds from that call to the counter
 * @param serviceSeconds at the counter
 */
record VisitView(
        TicketNumber number,
        ServiceCode service,
        String state,
        Instant issuedAt,
        @Nullable Long waitSeconds,
        @Nullable Long workingWaitSeconds,
        @Nullable Long walkSeconds,
        @Nullable Long serviceSeconds,
        @Nullable CounterNumber counter,
        List<JsonNode> history) {

    static VisitView of(Visit visit, Visits visits, JsonMapper json, MessageSource texts, Locale language) {
        OfficeConfiguration office = visits.office();
        Waited waited = visit.waited(office);
        return new VisitView(
                visit.issued().ticket(),
                visit.service(),
                Words.of(visit.state()),
                visit.issued().at(),
                waited == null ? null : waited.clock(),
                waited == null ? null : waited.working(),
                visit.walked(),
                visit.served(),
                visit.counter(),
                visits.story(visit).stream()
                        .map(recorded -> explained(recorded, visits.office(), json, texts, language))
                        .toList());
    }

    private static JsonNode explained(
            Recorded recorded, OfficeConfiguration office, JsonMapper json, MessageSource texts, Locale language) {
        ObjectNode line = RecordedView.of(recorded, json);
        if (recorded.event() instanceof TicketCalled call) {
            line.set("why", json.valueToTree(Reason.InFull.of(call, office, texts, language)));
        }
        return line;
    }
}
