package kezek.officeday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kezek.officeday.events.Channel;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeDayEvent.TicketIssued;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import org.junit.jupiter.api.Test;

/** What the decision of call-next costs with 10, 1,000 and 10,000 people waiting; they take turns in one run. */
class CallNextBenchmark {
    private static final int ROUNDS = 15;
    private static final int DECISIONS = 20_000;
    private static final int[] CROWDS = {10, 1_000, 10_000};

    @Test
    void call_next_costs_the_same_however_many_wait() {
        List<Day> days = Arrays.stream(CROWDS).mapToObj(CallNextBenchmark::day).toList();
        double[][] nanos = new double[CROWDS.length][ROUNDS];
        for (int round = -3; round < ROUNDS; round++) {
            for (int crowd = 0; crowd < CROWDS.length; crowd++) {
                double cost = cost(days.get(crowd));
                if (round >= 0) nanos[crowd][round] = cost;
            }
        }
        double few = median(nanos[0]);
        for (int crowd = 0; crowd < CROWDS.length; crowd++) {
            double cost = median(nanos[crowd]);
            System.out.printf(
                    "%6d waiting: %4.0f ns a decision, %.2f of that with 10%n", CROWDS[crowd], cost, cost / few);
            assertThat(cost / few).isLessThan(3);
        }
    }

    private static double cost(Day day) {
        CallNext press = new CallNext(Story.DAY, Story.clerk(3), new CounterNumber(3));
        Instant now = Instant.parse("2026-03-24T06:00:00Z");
        int called = 0;
        long start = System.nanoTime();
        for (int n = 0; n < DECISIONS; n++) {
            if (press.decide(day, now).outcome() instanceof CallNext.Called) called++;
        }
        long end = System.nanoTime();
        assertThat(called).isEqualTo(DECISIONS);
        return (end - start) / (double) DECISIONS;
    }

    private static Day day(int waiting) {
        Story story = Story.open().counterOpens(3);
        Day day = story.today();
        IntStream.range(0, waiting).mapToObj(n -> ticket(n, story.now())).forEach(day::evolve);
        return day;
    }

    /** Ten thousand need more letters than an office has; only the benchmark gives them out. */
    private static TicketIssued ticket(int n, Instant opening) {
        return new TicketIssued(
                Story.DAY,
                opening.plusSeconds(n),
                Story.KIOSK,
                new TicketNumber((char) ('A' + n / TicketNumber.LAST), 1 + n % TicketNumber.LAST),
                new ServiceCode(n % 2 == 0 ? TestOffice.PLOT : TestOffice.AID),
                Channel.KIOSK,
                Language.KK,
                null,
                n,
                new RequestId("r" + n));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
