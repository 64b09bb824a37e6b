package kezek.officeday.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kezek.officeday.events.CallingOrder.Choice;
import kezek.officeday.events.CallingOrder.Credit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallingOrderTest {
    private static final Instant NINE = Instant.parse("2026-03-24T04:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-24T07:00:00Z");
    private static final Code ELDERLY = new Code("elderly");
    private static final Code INFANT = new Code("infant");
    private static final CallingOrder STRICT = new CallingOrder(1, List.of());
    private static final CallingOrder CREDIT =
            new CallingOrder(4, List.of(new Credit(ELDERLY, 10), new Credit(INFANT, 20)));

    @Test
    void nobody_is_chosen_from_empty_queues() {
        assertThat(STRICT.choose(List.of(), NOON)).isEmpty();
        assertThat(STRICT.choose(List.of(new TreeSet<>(Waiting.BY_ARRIVAL)), NOON))
                .isEmpty();
    }

    @Test
    void tickets_of_one_instant_go_by_number() {
        assertThat(chosen(STRICT, waiting("T002", 0, null), waiting("K001", 0, null)))
                .isEqualTo("K001");
        assertThat(chosen(STRICT, waiting("T001", 0, null), waiting("K001", 0, null)))
                .isEqualTo("K001");
    }

    @Test
    void a_credit_is_worth_exactly_its_minutes() {
        assertThat(chosen(CREDIT, waiting("T001", 0, null), waiting("T002", 599, ELDERLY)))
                .isEqualTo("T002");
        assertThat(chosen(CREDIT, waiting("T001", 0, null), waiting("T002", 600, ELDERLY)))
                .isEqualTo("T001");
        assertThat(chosen(CREDIT, waiting("T001", 0, ELDERLY), waiting("T002", 599, INFANT)))
                .isEqualTo("T002");
    }

    @Test
    void those_who_were_passed_over_are_named_in_order_of_arrival() {
        Explanation why = CREDIT.choose(
                        lanes(
                                waiting("T001", 0, null),
                                waiting("K001", 5, null),
                                waiting("T002", 60, ELDERLY),
                                waiting("T003", 61, null)),
                        NOON)
                .orElseThrow()
                .why();

        assertThat(why)
                .isEqualTo(new Explanation(
                        4,
                        Explanation.CATEGORY_CREDIT,
                        4,
                        List.of(TicketNumber.parse("T001"), TicketNumber.parse("K001")),
                        10));
    }

    @Test
    void a_call_by_hand_passes_over_those_as_well_whom_the_rule_would_have_called_before() {
        Waiting chosen = waiting("T002", 60, null);
        List<NavigableSet<Waiting>> all = lanes(
                waiting("T001", 0, null),
                chosen,
                waiting("T003", 61, null),
                waiting("T004", 659, ELDERLY),
                waiting("T005", 661, ELDERLY));

        assertThat(CREDIT.byHand(chosen, all, new Code("emergency"), NOON))
                .isEqualTo(new Explanation(
                        4,
                        new Code("emergency"),
                        5,
                        List.of(TicketNumber.parse("T001"), TicketNumber.parse("T004")),
                        0));
    }

    @Test
    void the_forecast_counts_whom_its_own_calls_will_overtake() {
        CallingOrder order = new CallingOrder(4, CREDIT.credits(), 2, null);
        List<NavigableSet<Waiting>> all = lanes(
                waiting("T001", 0, null),
                waiting("T002", 1, null),
                waiting("T003", 2, ELDERLY),
                waiting("T004", 3, ELDERLY),
                waiting("T005", 4, ELDERLY));

        List<Choice> next = order.forecast(all, 4, NOON);

        assertThat(next.stream().map(choice -> choice.ticket().toString()))
                .containsExactly("T003", "T004", "T001", "T002");
        assertThat(next.stream().map(choice -> choice.why().code()))
                .containsExactly(
                        Explanation.CATEGORY_CREDIT,
                        Explanation.CATEGORY_CREDIT,
                        Explanation.OVERTAKEN_ENOUGH,
                        Explanation.OVERTAKEN_ENOUGH);
    }

    @Test
    void a_lone_ticket_and_a_first_one_have_their_own_words() {
        assertThat(STRICT.choose(lanes(waiting("T001", 0, null)), NOON)
                        .orElseThrow()
                        .why()
                        .code())
                .isEqualTo(Explanation.ONLY_ONE);
        assertThat(STRICT.choose(lanes(waiting("T001", 0, null), waiting("T002", 1, null)), NOON)
                        .orElseThrow()
                        .why()
                        .code())
                .isEqualTo(Explanation.FIRST_IN_LINE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_choice_is_the_first_of_all_sorted_by_effective_time_whatever_the_order_of_insertion(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Waiting> all = crowd(random);
            List<Waiting> sorted = all.stream().sorted(byEffectiveTime()).toList();

            assertThat(chosen(CREDIT, all.toArray(Waiting[]::new)))
                    .isEqualTo(sorted.getFirst().ticket().toString());
            Collections.shuffle(all, random);
            assertThat(CREDIT.next(lanes(all.toArray(Waiting[]::new)), 5, NOON))
                    .isEqualTo(sorted.stream().limit(5).toList());
            Waiting any = all.get(random.nextInt(all.size()));
            assertThat(CREDIT.ahead(any, lanes(all.toArray(Waiting[]::new)), NOON))
                    .isEqualTo(sorted.indexOf(any));
        }
    }

    @Test
    void a_credit_is_not_negative() {
        assertThatThrownBy(() -> new Credit(ELDERLY, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Credit(ELDERLY, 0).minutes()).isZero();
    }

    @Test
    void an_order_that_cannot_be_names_the_part_that_makes_it_so() {
        assertThatThrownBy(() -> new CallingOrder(1, List.of(), 0, null))
                .isInstanceOfSatisfying(
                        ImpossibleValue.class,
                        impossible -> assertThat(impossible.component()).isEqualTo("overtakes"));
        assertThatThrownBy(() -> new CallingOrder.Guard(null, -1))
                .isInstanceOfSatisfying(
                        ImpossibleValue.class,
                        impossible -> assertThat(impossible.component()).isEqualTo("minutes"));
        assertThat(new CallingOrder(1, List.of(), 1, null).overtakes()).isOne();
    }

    private static List<Waiting> crowd(Random random) {
        List<Waiting> all = new ArrayList<>();
        int size = 1 + random.nextInt(40);
        for (int n = 1; n <= size; n++) {
            Code category = random.nextInt(3) > 0 ? null : random.nextBoolean() ? ELDERLY : INFANT;
            all.add(new Waiting(
                    new TicketNumber(random.nextBoolean() ? 'T' : 'K', n),
                    NINE.plusSeconds(random.nextInt(1800)),
                    category));
        }
        return all;
    }

    private static Comparator<Waiting> byEffectiveTime() {
        return Comparator.comparing((Waiting w) -> w.since()
                        .minusSeconds(ELDERLY.equals(w.category()) ? 600 : INFANT.equals(w.category()) ? 1200 : 0))
                .thenComparing(Waiting::ticket);
    }

    private static String chosen(CallingOrder order, Waiting... all) {
        return order.choose(lanes(all), NOON).orElseThrow().ticket().toString();
    }

    private static Waiting waiting(String number, int second, @Nullable Code category) {
        return new Waiting(TicketNumber.parse(number), NINE.plusSeconds(second), category);
    }

    private static List<NavigableSet<Waiting>> lanes(Waiting... all) {
        return List.copyOf(List.of(all).stream()
                .collect(Collectors.groupingBy(
                        w -> w.ticket().letter() + "/" + w.category(),
                        Collectors.toCollection(() -> (NavigableSet<Waiting>) new TreeSet<>(Waiting.BY_ARRIVAL))))
                .values());
    }
}
