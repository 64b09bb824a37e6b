package kezek.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import kezek.ledger.verify.ExportedDay.Draft;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rules of the whole desk, each broken on a day that is signed properly and named by it. The numbers are those of
 * {@link kezek.officeday.DeskDay}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskRulesTest {
    private final Set<String> broken = new TreeSet<>();

    @AfterAll
    void every_rule_of_the_desk_was_broken() {
        assertThat(broken)
                .contains(
                        "category",
                        "correction",
                        "explanation",
                        "issuing",
                        "next",
                        "order",
                        "park",
                        "rating",
                        "restore",
                        "service",
                        "ticket",
                        "transfer",
                        "unfinished",
                        "visit",
                        "withdraw");
    }

    private void finds(ExportedDay day, String... findings) {
        Verdict verdict = Verdict.of(day.sign());
        assertThat(verdict.exit()).isEqualTo(1);
        assertThat(verdict.findings()).containsExactly(findings);
        for (String finding : findings) broken.add(finding.replaceFirst("\\d+ ", ""));
    }

    private void finds(int seq, Consumer<ObjectNode> change, String... findings) {
        finds(ExportedDay.desk().with(seq, change), findings);
    }

    private static Consumer<ObjectNode> order(Consumer<ObjectNode> change) {
        return opened -> change.accept(opened.withObject("/configuration/order"));
    }

    private static Consumer<ObjectNode> desk(String field, int value) {
        return opened -> opened.withObject("/configuration/desk").put(field, value);
    }

    private static Draft copy(ExportedDay day, int seq, String at) {
        Draft copy = day.drafts.get(seq - 1).copy();
        copy.payload.put("at", "2026-03-25T" + at + ".000Z");
        return copy;
    }

    private static ExportedDay without(int seq) {
        ExportedDay day = ExportedDay.desk();
        day.drafts.remove(seq - 1);
        return day;
    }

    @Test
    void a_ticket_that_is_overtaken_more_often_than_the_office_allows() {
        finds(1, order(order -> order.put("overtakes", 1)), "38 order", "52 explanation");
    }

    @Test
    void a_call_that_hides_whom_it_passed_over() {
        finds(15, call -> call.withObject("/why").putArray("passedOver"), "15 explanation", "23 order");
        finds(12, call -> call.withObject("/why").withArray("/passedOver").remove(0), "12 explanation", "23 order");
    }

    @Test
    void a_call_that_was_withdrawn_and_still_counts() {
        ExportedDay day = without(11);
        assertThat(Verdict.of(day.sign()).findings()).startsWith("11 ticket", "11 counter");
    }

    @Test
    void a_guard_that_is_ignored() {
        ExportedDay day = ExportedDay.desk().with(53, missed -> missed.put("ticket", "K002"));
        day.with(52, call -> {
            call.put("ticket", "K002");
            ObjectNode why = call.withObject("/why").put("code", "category-credit");
            why.put("credit", 10).withArray("/passedOver").add("K001");
        });
        day.with(58, closed -> {
            ArrayNode open = (ArrayNode) closed.get("unfinished");
            open.insert(1, open.remove(2));
            ((ObjectNode) open.get(1)).put("ticket", "K001");
        });
        finds(day, "52 order");
    }

    @Test
    void a_guard_that_the_office_does_not_have() {
        finds(1, order(order -> order.remove("guards")), "52 order");
    }

    @Test
    void a_call_by_hand_without_a_reason_of_the_list() {
        finds(15, call -> call.withObject("/why").put("code", "because"), "15 order");
    }

    @Test
    void a_bound_that_the_office_does_not_have() {
        finds(1, order(order -> order.remove("overtakes")), "23 order");
    }

    @Test
    void a_call_by_the_rule_that_gives_a_wrong_reason() {
        finds(38, call -> call.withObject("/why").put("code", "category-credit"), "38 explanation");
        finds(52, call -> call.withObject("/why").put("code", "first-in-line"), "52 explanation");
        finds(45, call -> call.withObject("/why").put("credit", 0), "45 explanation");
    }

    @Test
    void a_ticket_that_another_counter_calls_than_that_to_which_it_was_sent() {
        ExportedDay day = ExportedDay.desk();
        day.with(41, call -> call.put("counter", 1).put("by", "clerk:clerk1"));
        assertThat(Verdict.of(day.sign()).findings()).startsWith("41 counter");
    }

    @Test
    void the_head_of_the_queue_that_is_stolen_or_withheld() {
        finds(37, returned -> returned.put("raised", true), "37 park", "41 explanation", "52 order");
        finds(36, returned -> returned.put("raised", false), "36 park", "38 order");
    }

    @Test
    void a_ticket_that_is_put_off_to_the_past_or_comes_back_too_early() {
        finds(29, parked -> parked.set("until", parked.get("at")), "29 park");
        finds(35, deferred -> deferred.put("until", "2026-03-25T05:00:00.000Z"), "37 park");
    }

    @Test
    void a_call_or_a_finish_that_is_taken_back_too_late() {
        finds(1, desk("withdrawSeconds", 29), "11 withdraw", "18 withdraw");
    }

    @Test
    void a_finish_that_is_taken_back_after_something_else_happened_at_the_counter() {
        ExportedDay day = ExportedDay.desk();
        Draft paused = copy(day, 2, "04:07:40");
        paused.type = "CounterPaused";
        paused.payload.put("reason", "lunch");
        Draft resumed = copy(day, 2, "04:07:50");
        resumed.type = "CounterResumed";
        day.drafts.add(17, paused);
        day.drafts.add(18, resumed);
        finds(day, "20 withdraw");
    }

    @Test
    void a_no_show_that_is_restored_too_late_or_twice() {
        finds(1, desk("restoreMinutes", 0), "47 restore");
        ExportedDay day = ExportedDay.desk();
        day.drafts.add(47, copy(day, 45, "04:25:30"));
        day.drafts.add(48, copy(day, 46, "04:26:00"));
        day.drafts.add(49, copy(day, 47, "04:26:00"));
        finds(day, "50 restore");
    }

    @Test
    void a_category_that_the_ticket_does_not_have_is_declined() {
        finds(13, declined -> declined.put("category", "infant"), "13 category");
    }

    @Test
    void a_visitor_who_loses_his_category_and_keeps_his_call() {
        finds(14, returned -> returned.put("by", "clerk:clerk2"), "14 next");
        assertThat(Verdict.of(without(14).sign()).findings()).contains("14 next");
    }

    @Test
    void a_service_that_somebody_else_ends_and_does_not_correct() {
        finds(without(51), "51 next");
        finds(50, finished -> finished.put("by", "clerk:clerk1"), "50 counter");
    }

    @Test
    void a_second_service_that_is_forgotten_or_sent_elsewhere() {
        finds(26, sent -> sent.put("reason", "other-question"), "26 next");
        finds(25, finished -> finished.remove("next"), "25 next", "26 service", "26 ticket", "50 next");
        finds(44, sent -> sent.remove("to"), "44 next");
        assertThat(Verdict.of(without(44).sign()).findings()).contains("44 next");
    }

    @Test
    void a_service_that_is_added_by_nobody_at_a_counter() {
        finds(6, added -> added.put("by", "clerk:clerk1"), "6 ticket");
    }

    @Test
    void a_transfer_that_leads_nowhere() {
        finds(40, sent -> sent.remove("to"), "40 transfer");
    }

    @Test
    void a_correction_of_what_was_not_so() {
        finds(20, corrected -> corrected.put("ended", "2026-03-25T04:01:00.000Z"), "20 correction");
        finds(51, corrected -> corrected.put("ended", "2026-03-25T04:30:00.000Z"), "51 correction");
        finds(20, corrected -> corrected.put("service", "housing-assistance"), "20 service", "20 correction");
    }

    @Test
    void a_visit_without_a_ticket_that_hides_who_waited() {
        finds(30, visit -> visit.put("waiting", 0), "30 visit");
        finds(30, visit -> visit.put("minutes", 601), "30 visit");
        finds(54, visit -> visit.put("minutes", 0), "54 visit");
    }

    @Test
    void a_rating_that_is_impossible_or_given_twice() {
        finds(21, rated -> rated.put("score", 6), "21 rating");
        ExportedDay day = ExportedDay.desk();
        day.drafts.add(21, day.drafts.get(20).copy());
        finds(day, "22 rating");
    }

    @Test
    void a_ticket_that_is_issued_though_issuing_was_stopped() {
        ExportedDay day = ExportedDay.desk().with(33, resumed -> resumed.put("at", "2026-03-25T04:15:00.000Z"));
        day.drafts.add(33, day.drafts.remove(32));
        finds(day, "33 issuing");
        ExportedDay again = ExportedDay.desk();
        again.drafts.add(32, again.drafts.get(31).copy());
        finds(again, "33 issuing");
    }

    @Test
    void reasons_that_the_office_does_not_have() {
        for (int seq : new int[] {29, 32, 40, 47}) finds(seq, it -> it.put("reason", "because"), seq + " service");
        finds(21, rated -> rated.putArray("reasons").add("because"), "21 service");
        finds(51, corrected -> corrected.put("reason", "forgotten"), "51 service");
    }

    @Test
    void an_end_that_the_day_cannot_have_for_a_ticket() {
        finds(58, closed -> ((ObjectNode) closed.get("unfinished").get(0)).put("end", "served"), "58 unfinished");
    }
}
