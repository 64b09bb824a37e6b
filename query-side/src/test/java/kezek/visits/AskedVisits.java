package kezek.visits;

import java.time.Duration;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import kezek.hall.Asked;
import kezek.hall.Sample;
import kezek.hall.SampleHalls;
import kezek.hall.Script;
import kezek.officeday.events.TicketIds;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.store.PublishedJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.support.StaticMessageSource;

/** Asks over HTTP about the visits of a day that a script told. */
@Timeout(60)
abstract class AskedVisits {
    static final String TICKETS = "/api/offices/sokolovka/days/today/tickets/";
    static final String FULL = "/api/offices/sokolovka/full";
    static final String COUNTER = "/api/offices/sokolovka/counters/1";

    static final Duration QUARTER = Duration.ofMinutes(15);

    final SampleHalls sample = new SampleHalls();
    final TicketIds ids = new TicketIds(new SecretKeySpec(new byte[32], "HmacSHA256"));

    @AfterEach
    void stop() {
        sample.stop();
    }

    final Asked ask(Script day) {
        sample.record(day);
        return new Asked(endpoint(sample));
    }

    final VisitsEndpoint endpoint(SampleHalls halls) {
        StaticMessageSource texts = new StaticMessageSource();
        texts.addMessage("why.first-in-line", Locale.ENGLISH, "It has waited longest");
        return new VisitsEndpoint(halls.days(), new VisitsOfDays(), ids, texts, PublishedJson.mapper());
    }

    final String held(String ticket) {
        return "/api/tickets/" + ids.of(Sample.DAY, TicketNumber.parse(ticket));
    }
}
