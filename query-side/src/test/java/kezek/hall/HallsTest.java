package kezek.hall;

import static kezek.hall.MemoryStore.await;
import static kezek.hall.Sample.LAND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import kezek.officeday.events.OfficeDayEvent.TicketIssued;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.Recorded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

@Timeout(60)
class HallsTest {
    private final SampleHalls sample = new SampleHalls();
    private final MemoryStore memory = sample.memory;
    private final Heard heard = new Heard();
    private Halls halls = sample.start(SampleHalls.NEVER, heard);

    @AfterEach
    void stop() {
        sample.stop();
    }

    private void restart(Duration poll) {
        sample.stop();
        halls = sample.start(poll, heard);
    }

    private Hall hall() {
        return halls.hall(Sample.OFFICE).orElseThrow();
    }

    private static List<Recorded> part(Script script, int from, int to) {
        return script.events().subList(from, to);
    }

    @Test
    void today_is_rebuilt_from_the_record_at_the_start() {
        Script script = Script.opened().counter(1).issue("T001", LAND);
        memory.appendUnheard(script.events().stream());
        restart(SampleHalls.NEVER);

        assertThat(hall())
                .isEqualTo(HallFold.of(script.day(), Sample.office(3), script.events())
                        .hall());
        assertThat(heard.steps).isEmpty();
    }

    @Test
    void a_commit_wakes_the_reader_without_any_poll() {
        Script script = Script.opened().issue("T001", LAND);
        memory.append(script.events());

        await("the hall shows the ticket", () -> hall().seq() == 2);
        await("listeners heard of it", () -> heard.steps.size() == 2);
        assertThat(heard.steps.getLast().changes().next()).containsExactly(Script.number("T001"));
    }

    @Test
    void what_another_machine_wrote_is_found_by_the_poll() {
        restart(Duration.ofMillis(20));
        memory.appendUnheard(Script.opened().issue("T001", LAND).events().stream());

        await("the hall shows the ticket", () -> hall().seq() == 2);
    }

    @Test
    void every_event_is_told_once_and_in_order_however_they_are_written() {
        Script script = Script.opened();
        for (int i = 1; i <= 200; i++) script.issue("T%03d".formatted(i), LAND);
        script.events().forEach(one -> memory.append(List.of(one)));

        await("all was told", () -> heard.steps.size() == 201);
        for (int i = 0; i < 201; i++) {
            HallStep step = heard.steps.get(i);
            assertThat(step.recorded().seq()).isEqualTo(i + 1L);
            assertThat(step.before().seq()).isEqualTo(i);
            assertThat(step.after().seq()).isEqualTo(i + 1L);
        }
    }

    @Test
    void a_hole_stops_the_hall_before_it_and_is_no_hole_once_it_is_filled() {
        restart(Duration.ofMillis(20));
        Script script = Script.opened().issue("T001", LAND).issue("T002", LAND).issue("T003", LAND);
        memory.appendUnheard(Stream.concat(part(script, 0, 2).stream(), part(script, 3, 4).stream()));

        await(
                "the alarm is on",
                () -> trouble(Sample.OFFICE)
                        .filter(it -> it.kind() == Trouble.Kind.HOLE)
                        .isPresent());
        assertThat(trouble(Sample.OFFICE).orElseThrow().seq()).isEqualTo(3);
        assertThat(hall().seq()).isEqualTo(2);
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);

        memory.appendUnheard(part(script, 2, 3).stream());
        await("the hall goes on", () -> hall().seq() == 4);
        await("the alarm is off", () -> trouble(Sample.OFFICE).isEmpty());
        assertThat(health().getStatus()).isEqualTo(Status.UP);
        assertThat(heard.steps).extracting(step -> step.recorded().seq()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void a_poisoned_event_parks_its_office_and_no_other() {
        Script script = Script.opened();
        memory.append(script.events());
        await("the day is open", () -> hall().seq() == 1);
        memory.append(List.of(new Recorded(2, ticketOfNoService())));
        await("the alarm is on", () -> trouble(Sample.OFFICE).isPresent());
        assertThat(trouble(Sample.OFFICE).orElseThrow().kind()).isEqualTo(Trouble.Kind.POISON);

        memory.append(new Script(Sample.office(SampleHalls.VILLAGE, 1))
                .open()
                .issue("T001", LAND)
                .events());
        await(
                "the other office goes on",
                () -> halls.hall(SampleHalls.VILLAGE).orElseThrow().seq() == 2);
        assertThat(hall().seq()).isEqualTo(1);
    }

    @Test
    void a_new_date_begins_with_an_empty_hall() {
        restart(Duration.ofMillis(20));
        memory.append(Script.opened().issue("T001", LAND).events());
        await("the hall shows the ticket", () -> hall().seq() == 2);
        heard.begun.clear();
        sample.now = sample.now.plus(Duration.ofDays(1));

        await("the new day is shown", () -> hall().day().equals(Sample.DATE.plusDays(1)));
        assertThat(hall().state()).isEqualTo(DayState.NOT_OPEN);
        await("listeners begin anew", () -> !heard.begun.isEmpty());
        assertThat(heard.begun.getFirst().seq()).isZero();
    }

    @SuppressWarnings("NullAway") // that is the poison
    private static TicketIssued ticketOfNoService() {
        return (TicketIssued)
                Script.opened().issue("T001", null).events().getLast().event();
    }

    private Health health() {
        return new HallHealth(halls, SampleHalls.settings(SampleHalls.NEVER)).health();
    }

    private Optional<Trouble> trouble(OfficeId office) {
        return halls.lanes().stream()
                .filter(lane -> lane.office().equals(office))
                .findFirst()
                .map(OfficeLane::trouble);
    }

    private static final class Heard implements HallListener {
        final List<HallStep> steps = new CopyOnWriteArrayList<>();
        final List<Hall> begun = new CopyOnWriteArrayList<>();

        @Override
        public void moved(HallStep step) {
            if (step.after().office().equals(Sample.OFFICE)) steps.add(step);
        }

        @Override
        public void begun(Hall hall) {
            if (hall.office().equals(Sample.OFFICE)) begun.add(hall);
        }
    }
}
