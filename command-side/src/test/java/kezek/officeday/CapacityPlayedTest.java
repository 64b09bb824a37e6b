package kezek.officeday;

import static kezek.officeday.TestOffice.ADDRESS;
import static kezek.officeday.TestOffice.AID;
import static kezek.officeday.TestOffice.PLOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import kezek.officeday.IssueTicket.Issued;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.store.PublishedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random afternoons on which every service lasts its norm: whoever gets a ticket is served before the office closes, and
 * whoever gets none would not have been. The counters here are played minute by minute and know no forecast.
 */
class CapacityPlayedTest {
    private static final List<String> SERVICES = List.of(PLOT, ADDRESS, AID);
    private static final Instant THREE = Instant.parse("2026-03-24T10:00:00Z");
    private static final int UNTIL_CLOSING = 210;

    /** In minutes after three: when each counter is free, and who waits for what. */
    private record Hall(List<Integer> norms, List<Integer> free, List<Visitor> queue) {
        static boolean takes(int counter, int service) {
            return counter == 2 || (counter == 1) == (service == 2);
        }

        /** Each free counter calls whoever is first for it. */
        void call(int minute, BiConsumer<Integer, Visitor> called) {
            for (int n = 0; n < free.size(); n++) {
                int counter = n;
                Optional<Visitor> first = queue.stream()
                        .filter(it -> free.get(counter) <= minute && takes(counter, it.service()))
                        .findFirst();
                if (first.isEmpty()) continue;
                queue.remove(first.get());
                free.set(counter, minute + norms.get(first.get().service()));
                called.accept(counter, first.get());
            }
        }

        /** When one who comes now would be done. */
        int done(Visitor newcomer, int minute) {
            Hall later = new Hall(norms, new ArrayList<>(free), new ArrayList<>(queue));
            later.queue().add(newcomer);
            int[] done = {-1};
            for (int now = minute; done[0] < 0; now++) {
                later.call(now, (counter, visitor) -> {
                    if (visitor.equals(newcomer)) done[0] = later.free().get(counter);
                });
            }
            return done[0];
        }
    }

    private record Visitor(String wish, int service) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whoever_gets_a_ticket_is_served_before_closing_and_whoever_gets_none_would_not_be(long seed) {
        Random random = new Random(seed);
        List<Integer> norms = random.ints(3, 5, 45).boxed().toList();
        Story story = Story.open(office(norms)).counterOpens(1).counterOpens(2).counterOpens(3);
        Hall hall = new Hall(norms, new ArrayList<>(List.of(0, 0, 0)), new ArrayList<>());
        int issued = 0;
        int refused = 0;
        for (int minute = 0; minute < UNTIL_CLOSING; minute++) {
            story.at(THREE.plusSeconds(minute * 60L).toString());
            for (int counter = 0; counter < 3; counter++)
                if (hall.free().get(counter) == minute) story.finishes(counter + 1);
            serve(story, hall, minute);
            if (random.nextInt(3) == 0) continue;
            Visitor visitor = new Visitor(Integer.toString(minute), random.nextInt(3));
            boolean inTime = hall.done(visitor, minute) <= UNTIL_CLOSING;
            var outcome = story.hears(Story.wish(SERVICES.get(visitor.service()), null, visitor.wish()));
            assertThat(outcome instanceof Issued)
                    .as("seed %s, %s", seed, visitor)
                    .isEqualTo(inTime);
            if (inTime) hall.queue().add(visitor);
            if (inTime) issued++;
            else refused++;
            serve(story, hall, minute);
        }
        assertThat(hall.queue()).isEmpty();
        assertThat(hall.free()).allMatch(free -> free <= UNTIL_CLOSING);
        assertThat(List.of(issued, refused)).allMatch(many -> many > 5);
    }

    private static void serve(Story story, Hall hall, int minute) {
        hall.call(minute, (counter, visitor) -> {
            TicketNumber called = story.called(counter + 1);
            assertThat(story.today().ticket(called).issued().request()).isEqualTo(new RequestId(visitor.wish()));
            story.starts(counter + 1);
        });
    }

    private static OfficeConfiguration office(List<Integer> norms) {
        return PublishedText.edited(TestOffice.byCapacity(100), json -> {
            for (int n = 0; n < norms.size(); n++) {
                ((ObjectNode) json.path("services").path(n)).put("serviceNorm", norms.get(n));
            }
        });
    }
}
