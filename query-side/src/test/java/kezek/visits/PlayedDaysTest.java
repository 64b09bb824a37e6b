package kezek.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kezek.hall.DayRecord;
import kezek.hall.Hall;
import kezek.hall.HallFold;
import kezek.hall.Script;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.OfTicket;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import kezek.officeday.store.PublishedJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.StaticMessageSource;
import tools.jackson.databind.json.JsonMapper;

/** After every event of days on which everybody presses every key, each page can be drawn, and they tell the same. */
class PlayedDaysTest {
    private static final int EVENTS = 200;
    private static final Locale EN = Locale.ENGLISH;
    private static final JsonMapper JSON = PublishedJson.mapper();

    private final StaticMessageSource texts = new StaticMessageSource();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_console_the_hall_and_the_ticket_agree(long seed) {
        List<DayRecord> day = Script.played(seed, EVENTS).records();
        OfficeConfiguration office = day.getLast().configuration().orElseThrow();
        Visits visits = new Visits(office);
        HallFold halls = new HallFold(day.getLast().id(), office);
        for (DayRecord record : day) {
            OfficeDayEvent event = record.events().getLast().event();
            visits.evolve(record.events().getLast());
            halls.evolve(record.events().getLast());
            Hall hall = halls.hall();
            hall.counters().forEach(counter -> console(counter, hall, visits, record));
            if (event instanceof OfTicket of)
                visits.find(of.ticket()).ifPresent(visit -> ticket(visit, hall, visits, record));
        }
        visits.all().forEach(mine -> visits.all().forEach(other -> before(mine, other)));
    }

    private void console(Hall.Counter counter, Hall hall, Visits visits, DayRecord record) {
        Desk desk = visits.desk(counter.number()).orElseGet(() -> Desk.closed(counter.number(), at(record)));
        ConsoleView told = ConsoleView.of(desk, visits, record, texts, EN);

        assertThat(told.counter().state()).isEqualTo(counter.state());
        assertThat(Optional.ofNullable(told.counter().ticket()).map(ConsoleView.AtDesk::number))
                .isEqualTo(Optional.ofNullable(counter.ticket()));
        assertThat(told.waiting().size() + told.others())
                .isEqualTo(hall.waiting().total());
        assertThat(told.next().stream().map(ConsoleView.Next::number))
                .isSubsetOf(
                        told.waiting().stream().map(ConsoleView.InQueue::number).toList())
                .doesNotHaveDuplicates();
        assertThat(told.mine().served()).isNotNegative();
        assertThat(told.mine().meanSeconds()).matches(mean -> mean == null || mean >= 0);
        assertThat(JSON.writeValueAsString(told)).contains("\"mine\"");
    }

    private void ticket(Visit visit, Hall hall, Visits visits, DayRecord record) {
        TicketNumber number = visit.issued().ticket();
        HolderView held = HolderView.of("id", record.id(), visits.office(), visit, visits, texts, EN);
        VisitView known = VisitView.of(visit, visits, JSON, texts, EN);
        boolean called = hall.calls().stream().anyMatch(call -> call.number().equals(number));

        assertThat(held.state()).isEqualTo(known.state());
        assertThat(visit.state() == TicketState.CALLED || visit.state() == TicketState.SERVING)
                .isEqualTo(called);
        assertThat(held.ahead() != null).isEqualTo(visit.state() == TicketState.WAITING);
        if (held.ahead() != null)
            assertThat(held.ahead()).isBetween(0, hall.waiting().total() - 1);
        assertThat(Stream.of(
                                known.waitSeconds(),
                                known.workingWaitSeconds(),
                                known.walkSeconds(),
                                known.serviceSeconds())
                        .filter(Objects::nonNull))
                .allMatch(seconds -> seconds >= 0);
    }

    private void before(Visit mine, Visit other) {
        assertThat(Before.of(mine, other, texts, EN).code())
                .isIn(
                        "same-ticket",
                        "not-called",
                        "after-yours",
                        "came-earlier",
                        "by-hand",
                        "by-order",
                        "you-were-away",
                        "before-your-time",
                        "you-had-left",
                        "waited-longer",
                        "other-counter");
    }

    private static Instant at(DayRecord record) {
        return record.events().getLast().event().at();
    }
}
