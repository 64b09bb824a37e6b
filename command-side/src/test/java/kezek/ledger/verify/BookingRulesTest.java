package kezek.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import kezek.ledger.verify.ExportedDay.Draft;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the record says of bookings is kept to the rules, each broken on a day that is signed properly. The numbers are those
 * of {@link kezek.officeday.BookedDay}: the first five stand before the opening, in the log but not in the export.
 */
class BookingRulesTest {
    private final ExportedDay day = ExportedDay.booked();

    private static void finds(ExportedDay day, String... findings) {
        Verdict verdict = Verdict.of(day.sign());
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.findings()).containsExactly(findings);
    }

    private static void finds(int seq, Consumer<ObjectNode> change, String... findings) {
        finds(ExportedDay.booked().with(seq, change), findings);
    }

    private static Consumer<ObjectNode> rule(String field, int minutes) {
        return opened -> opened.withObject("/configuration/appointments").put(field, minutes);
    }

    /** What happens then again after another event. */
    private static Draft again(ExportedDay day, int seq, int after) {
        Draft copy = day.drafts.get(seq - 6).copy();
        copy.payload.set("at", day.drafts.get(after - 6).payload.get("at"));
        day.drafts.add(after - 5, copy);
        return copy;
    }

    @Test
    void a_day_that_was_booked_before_it_was_opened_is_unaltered_and_kept_the_rules() {
        Verdict verdict = Verdict.of(day.sign());

        assertThat(verdict.exit()).isZero();
        assertThat(verdict.unchecked()).isEmpty();
        assertThat(verdict.departures())
                .containsExactly("10 stopped", "14 credit", "25 credit", "30 credit", "33 credit", "39 unfinished");
        assertThat(verdict.json().get("first").intValue()).isEqualTo(5);
    }

    @Test
    void a_number_that_is_left_out_on_the_day_is_a_hole_wherever_the_day_begins() {
        Export export = day.sign();
        export.records.subList(4, export.records.size()).clear();
        ObjectNode last = export.record(3);
        export.put(3, last.put("seq", 10));
        export.range.put("count", 4);
        export.signed(1, 4, ExportedDay.LOG, ExportedDay.WITNESS);

        assertThat(Verdict.of(export).failure()).isEqualTo("seq");
        assertThat(Verdict.of(export).index()).isEqualTo(8);
    }

    @Test
    void a_time_that_has_passed_is_booked() {
        finds(23, booked -> booked.set("slot", booked.get("at")), "23 booking");
    }

    @Test
    void a_number_that_was_given_to_another_booking() {
        finds(23, booked -> booked.put("booking", 5), "23 booking", "24 booking");
        // The third was cancelled before the opening: nothing in the export names it.
        finds(23, booked -> booked.put("booking", 3), "23 booking", "24 booking");
    }

    @Test
    void a_service_and_a_reason_that_the_office_does_not_have() {
        finds(23, booked -> booked.put("service", "weddings"), "23 service");
        finds(24, cancelled -> cancelled.put("reason", "because"), "24 service");
    }

    @Test
    void a_booking_that_does_not_stand_any_more_is_cancelled() {
        again(day, 24, 24);
        finds(day, "25 booking");
        finds(24, cancelled -> cancelled.put("booking", 2), "24 booking");
        finds(24, cancelled -> cancelled.put("booking", 7), "24 booking");
    }

    @Test
    void a_booking_that_was_cancelled_before_the_opening_is_kept() {
        finds(12, checkedIn -> checkedIn.put("booking", 3), "12 booking");
    }

    @Test
    void a_booking_that_the_opening_does_not_name_is_kept() {
        finds(6, opened -> opened.withArray("/booked").remove(0), "18 booking");
        finds(6, opened -> opened.remove("booked"), "12 booking", "18 booking", "37 booking");
    }

    @Test
    void a_booking_becomes_two_tickets() {
        finds(37, checkedIn -> checkedIn.put("booking", 5), "37 booking");
    }

    @Test
    void a_visitor_who_is_let_in_too_early() {
        finds(6, rule("earlyMinutes", 9), "18 booking");
        finds(6, rule("earlyMinutes", 8), "18 booking", "22 booking");
        finds(6, rule("earlyMinutes", 10));
    }

    @Test
    void a_check_in_for_another_service_or_another_time() {
        finds(6, opened -> booked(opened, 2).put("service", "housing-assistance"), "37 booking");
        finds(6, opened -> booked(opened, 2).put("slot", "2026-03-26T04:29:00.000Z"), "37 booking");
        finds(37, checkedIn -> checkedIn.put("due", "2026-03-26T04:29:59.999Z"), "37 booking");
    }

    private static ObjectNode booked(ObjectNode opened, int place) {
        return (ObjectNode) opened.withArray("/booked").get(place);
    }

    @Test
    void a_credit_that_is_not_that_of_the_time_at_which_he_came() {
        finds(12, checkedIn -> checkedIn.put("credit", 20), "12 booking", "14 explanation");
        finds(37, checkedIn -> checkedIn.put("credit", 8), "37 booking");
    }

    @Test
    void a_credit_is_lost_by_the_minute_until_the_grace_is_over() {
        finds(6, rule("graceMinutes", 2));
        finds(6, rule("graceMinutes", 1), "12 booking");
        finds(6, rule("graceMinutes", 12), "37 booking");
        finds(6, rule("credit", 2), "12 booking", "18 booking", "22 booking");
    }

    @Test
    void an_office_that_says_nothing_has_the_usual_rule() {
        // A quarter of an hour before and after, and half an hour of credit.
        finds(
                6,
                opened -> opened.withObject("/configuration").remove("appointments"),
                "12 booking",
                "18 booking",
                "22 booking",
                "37 booking");
    }

    @Test
    void a_ticket_that_only_pretends_to_be_booked() {
        day.with(20, issued -> issued.put("channel", "booking"));
        finds(day, "21 next");
        Consumer<ObjectNode> walkIn = issued -> issued.put("channel", "kiosk");
        finds(11, walkIn, "11 ahead", "11 issuing", "12 ticket", "14 order", "14 explanation");
    }

    @Test
    void a_check_in_that_does_not_follow_its_ticket_at_once() {
        day.drafts.add(14, day.drafts.remove(12));
        day.with(19, booked -> booked.set("at", day.drafts.get(11).payload.get("at")));
        assertThat(Verdict.of(day.sign()).findings()).startsWith("18 next");
        finds(12, checkedIn -> checkedIn.put("by", "kiosk:kiosk2"), "12 next");
        finds(12, checkedIn -> checkedIn.put("ticket", "T001"), "12 ticket", "12 next", "14 order", "14 explanation");
    }

    @Test
    void a_check_in_of_a_ticket_that_was_checked_in_before() {
        again(day, 12, 12);
        finds(day, "13 ticket", "13 booking");
    }

    @Test
    void a_further_service_cannot_stand_between_the_ticket_and_its_check_in() {
        Draft added = again(day, 12, 11);
        added.type = "ServiceAdded";
        added.payload.put("service", "housing-assistance");
        assertThat(Verdict.of(day.sign()).findings()).startsWith("12 ticket", "12 next", "13 ticket");
    }

    @Test
    void an_issuing_that_was_stopped_is_stopped_for_all_others() {
        Draft issued = again(day, 9, 10);
        issued.payload.put("ticket", "T003").remove("claim");
        assertThat(Verdict.of(day.sign()).findings()).startsWith("11 ahead", "11 issuing", "12 number");
    }

    @Test
    void people_ahead_are_counted_at_the_place_that_the_booking_gives() {
        finds(11, issued -> issued.put("ahead", 1), "12 ahead");
        finds(17, issued -> issued.put("ahead", 2), "18 ahead");
        finds(36, issued -> issued.put("ahead", 0), "37 ahead");
    }

    @Test
    void a_call_that_gives_the_wrong_reason() {
        finds(14, called -> called.withObject("/why").put("code", "category-credit"), "14 explanation");
        finds(25, called -> called.withObject("/why").put("code", "appointment"), "25 explanation");
        finds(33, called -> called.withObject("/why").put("credit", 10), "33 explanation");
        finds(33, called -> called.withObject("/why").withArray("/passedOver").remove(1), "33 explanation");
    }

    @Test
    void the_credit_of_the_category_counts_where_it_is_more() {
        day.with(6, opened -> credit(opened, 25));
        assertThat(Verdict.of(day.sign()).findings()).contains("33 explanation");

        day.with(33, called -> called.withObject("/why").put("credit", 25).put("code", "category-credit"));
        assertThat(Verdict.of(day.sign()).findings()).doesNotContain("33 explanation");
    }

    private static void credit(ObjectNode opened, int minutes) {
        ArrayNode credits = opened.withObject("/configuration/order").withArray("/credits");
        ((ObjectNode) credits.get(0)).put("minutes", minutes);
    }

    @Test
    void whoever_came_early_is_not_called_before_his_time_and_not_brought_back_by_himself() {
        finds(29, returned -> returned.put("by", "visitor:holder"));
        finds(28, returned -> returned.put("at", "2026-03-26T04:14:59.000Z"), "28 park");
        finds(28, returned -> returned.put("at", "2026-03-26T04:14:59.000Z").put("by", "visitor:holder"), "28 park");
        finds(29, returned -> returned.put("raised", true), "29 park", "30 order");
        day.drafts.remove(22);
        assertThat(Verdict.of(day.sign()).findings()).contains("29 ticket");
    }

    @Test
    void a_clerk_brings_back_whoever_came_early_past_somebody_who_waits() {
        finds(28, returned -> returned.put("by", "clerk:clerk1"));
        finds(28, returned -> returned.put("at", "2026-03-26T04:14:59.000Z").put("by", "clerk:clerk1"), "28 park");
    }

    @Test
    void fields_that_are_not_in_their_form() {
        finds(23, booked -> booked.put("booking", 0), "23 form", "24 booking");
        finds(23, booked -> booked.put("slot", "09:45"), "23 form", "24 booking");
        finds(24, cancelled -> cancelled.remove("reason"), "24 form");
        finds(36, issued -> issued.put("channel", 1), "36 form", "37 ticket", "38 explanation", "39 unfinished");
        finds(37, checkedIn -> checkedIn.put("credit", -1), "37 form", "38 next");
        finds(37, checkedIn -> checkedIn.put("credit", 1_000_001), "37 form", "38 next");
        for (Consumer<ObjectNode> change : List.<Consumer<ObjectNode>>of(
                rule("earlyMinutes", -1),
                opened -> opened.withObject("/configuration/appointments").remove("credit"),
                opened -> booked(opened, 0).remove("slot"),
                opened -> booked(opened, 0).put("booking", "1"))) {
            finds(6, change, "6 form");
        }
    }
}
