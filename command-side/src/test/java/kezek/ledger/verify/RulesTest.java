package kezek.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whoever holds the key of the log can sign a day in which a rule was broken; the signatures are right, the rule is not.
 * The numbers are those of {@link kezek.officeday.SmallDay}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesTest {
    private final Set<String> broken = new TreeSet<>();

    @AfterAll
    void every_code_of_the_format_was_broken() {
        assertThat(broken)
                .containsExactly(
                        "ahead",
                        "attempt",
                        "counter",
                        "explanation",
                        "first-opened",
                        "form",
                        "no-show",
                        "number",
                        "order",
                        "service",
                        "ticket",
                        "time",
                        "unfinished");
    }

    private void finds(String finding, ExportedDay day) {
        Verdict verdict = Verdict.of(day.sign());
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.exit()).isEqualTo(1);
        assertThat(verdict.findings()).containsExactly(finding);
        broken.add(finding.replaceFirst("\\d+ ", ""));
    }

    private void finds(String finding, int seq, Consumer<ObjectNode> change) {
        finds(finding, ExportedDay.small().with(seq, change));
    }

    @Test
    void time_that_goes_back() {
        finds("15 time", 15, pause -> pause.put("at", "2026-03-24T04:00:00.000Z"));
    }

    @Test
    void a_day_that_goes_on_after_its_end() {
        ExportedDay day = ExportedDay.small();
        day.drafts.add(day.drafts.get(1).copy());
        finds("23 first-opened", day.with(23, late -> late.put("at", "2026-03-24T14:00:00.000Z")));
    }

    @Test
    void a_day_that_is_opened_twice() {
        ExportedDay day = ExportedDay.small();
        day.drafts.add(1, day.drafts.getFirst().copy());
        finds("2 first-opened", day);
    }

    @Test
    void a_day_that_begins_with_something_else() {
        ExportedDay day = ExportedDay.small();
        day.drafts.removeFirst();
        finds("1 first-opened", day);
    }

    @Test
    void an_event_without_a_field_that_it_must_have() {
        finds("18 form", 18, resumed -> resumed.remove("counter"));
        finds("18 form", 18, resumed -> resumed.put("at", "2026-02-30T04:00:00.000Z"));
        finds("18 form", 18, resumed -> resumed.put("day", "sokolovka/2026-03-25"));
        finds("1 form", 1, opened -> opened.withObject("/configuration").remove("callRule"));
    }

    @Test
    void a_number_that_is_not_the_next_one() {
        finds(
                "20 number",
                ExportedDay.small()
                        .with(20, issued -> issued.put("ticket", "T005"))
                        .with(
                                22,
                                closed -> ((ObjectNode) closed.get("unfinished").get(2)).put("ticket", "T005")));
    }

    @Test
    void a_number_that_is_issued_again() {
        finds(
                "20 number",
                ExportedDay.small()
                        .with(20, issued -> issued.put("ticket", "T001"))
                        .with(22, closed -> ((ArrayNode) closed.get("unfinished")).remove(2)));
    }

    @Test
    void a_number_of_another_service() {
        finds(
                "20 number",
                ExportedDay.small()
                        .with(20, issued -> issued.put("ticket", "K003"))
                        .with(
                                22,
                                closed -> ((ObjectNode) closed.get("unfinished").get(2)).put("ticket", "K003")));
    }

    @Test
    void what_the_office_does_not_have() {
        finds("15 service", 15, paused -> paused.put("reason", "holiday"));
        finds("16 service", 16, cancelled -> cancelled.put("reason", "because"));
        finds("20 service", 20, issued -> issued.put("claim", "cousin"));
        finds("12 service", 12, finished -> finished.put("service", "housing-assistance"));
        finds("2 service", 2, opened -> opened.withArray("/services").add("weddings"));
    }

    @Test
    void a_ticket_that_is_cancelled_after_its_end() {
        ExportedDay day = ExportedDay.small().with(16, cancelled -> cancelled.put("ticket", "T003"));
        finds("16 ticket", day.with(20, issued -> issued.put("ahead", 1)).with(22, closed -> {
            ArrayNode open = (ArrayNode) closed.get("unfinished");
            open.insert(1, open.get(1).deepCopy());
            ((ObjectNode) open.get(1)).put("ticket", "T002");
        }));
    }

    @Test
    void another_clerk_at_the_counter() {
        finds("10 counter", 10, started -> started.put("by", "clerk:clerk2"));
    }

    @Test
    void a_counter_that_goes_on_a_break_with_a_visitor() {
        ExportedDay day = ExportedDay.small();
        day.drafts.add(13, day.drafts.remove(14));
        finds(
                "14 counter",
                day.with(15, noShow -> noShow.put("seconds", 180))
                        .with(14, paused -> paused.put("at", "2026-03-24T04:07:00.000Z"))
                        .with(15, noShow -> noShow.put("at", "2026-03-24T04:07:30.000Z")));
    }

    @Test
    void a_ticket_that_is_called_before_those_who_are_first() {
        ExportedDay day = calledOutOfTurn();
        finds("13 order", day);
        assertThat(Verdict.of(day.sign()).departures()).contains("13 credit");
    }

    @Test
    void a_ticket_that_is_called_by_hand_is_a_departure_with_its_reason() {
        ExportedDay day = calledOutOfTurn().with(13, called -> {
            called.put("mode", "by-hand");
            called.withObject("/why").put("code", "emergency");
        });
        day.with(1, opened -> {
            ObjectNode desk = opened.withObject("/configuration/desk");
            desk.put("restoreMinutes", 30).put("withdrawSeconds", 30);
            for (String list : List.of("correction", "outOfTurn", "park", "rating", "stop", "transfer")) {
                desk.putArray(list + "Reasons").addObject().put("code", "emergency");
            }
        });

        Verdict verdict = Verdict.of(day.sign());

        assertThat(verdict.exit()).isZero();
        assertThat(verdict.departures()).contains("13 by-hand");
    }

    @Test
    void a_ticket_that_is_called_by_hand_for_no_reason() {
        finds("13 order", calledOutOfTurn().with(13, called -> called.put("mode", "by-hand")));
        for (String none : List.of("", "-", "Mother", "two words", "only-one")) {
            finds("13 order", calledOutOfTurn().with(13, called -> {
                called.put("mode", "by-hand");
                called.withObject("/why").put("code", none);
            }));
        }
    }

    /** T002 takes the place of T001 from the call on. */
    private static ExportedDay calledOutOfTurn() {
        ExportedDay day = ExportedDay.small();
        return day.with(13, called -> {
                    called.put("ticket", "T002");
                    called.withObject("/why")
                            .put("code", "category-credit")
                            .withArray("/passedOver")
                            .add("T001");
                })
                .with(16, cancelled -> cancelled.put("ticket", "T001"))
                .with(19, started -> started.put("ticket", "T002"))
                .with(22, closed -> ((ObjectNode) closed.get("unfinished").get(0)).put("ticket", "T002"));
    }

    @Test
    void an_explanation_that_is_not_true() {
        finds("13 explanation", 13, called -> called.withObject("/why").put("eligible", 3));
        finds("13 explanation", 13, called -> called.withObject("/why").put("code", "only-one"));
        finds("13 explanation", 13, called -> called.withObject("/why").put("ruleVersion", 1));
        finds("8 explanation", 8, called -> called.withObject("/why").put("credit", 0));
        finds(
                "8 explanation",
                8,
                called -> called.withObject("/why").withArray("/passedOver").remove(0));
    }

    @Test
    void a_no_show_with_a_wrong_count() {
        finds("14 no-show", 14, noShow -> noShow.put("seconds", 200));
        finds("14 no-show", 14, noShow -> noShow.put("calls", 3));
    }

    @Test
    void a_no_show_that_was_marked_too_early() {
        finds(
                "14 no-show",
                1,
                opened -> opened.withObject("/configuration/callRule").put("seconds", 500));
        finds(
                "14 no-show",
                1,
                opened -> opened.withObject("/configuration/callRule").put("calls", 3));
    }

    @Test
    void a_recall_that_does_not_count_on() {
        finds(
                "11 attempt",
                ExportedDay.small()
                        .with(11, recalled -> recalled.put("attempt", 3))
                        .with(14, noShow -> noShow.put("calls", 3)));
    }

    @Test
    void an_open_ticket_that_the_end_of_the_day_hides() {
        finds("22 unfinished", 22, closed -> ((ArrayNode) closed.get("unfinished")).remove(1));
        finds(
                "22 unfinished",
                22,
                closed -> ((ObjectNode) closed.get("unfinished").get(0)).put("end", "not-served"));
        finds("22 unfinished", 22, closed -> {
            ArrayNode open = (ArrayNode) closed.get("unfinished");
            open.add(open.remove(0));
        });
    }

    @Test
    void a_visitor_who_was_told_less_than_the_truth() {
        finds("7 ahead", 7, issued -> issued.put("ahead", 1));
        finds("5 ahead", 5, issued -> issued.put("ahead", 0));
    }
}
