package kezek.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person would do who has something to hide, as far as one export can show it. */
class AttacksTest {
    private static final int CALL = 12;

    private final Export export = ExportedDay.small().sign();

    private static void edit(Export export, int position, Consumer<ObjectNode> change) {
        ObjectNode record = export.record(position);
        change.accept((ObjectNode) record.get("payload"));
        export.put(position, record);
    }

    private void assertFails(String code, int index) {
        Verdict verdict = Verdict.of(export);
        assertThat(verdict.failure()).isEqualTo(code);
        assertThat(verdict.exit()).isEqualTo(2);
        assertThat(verdict.index()).isEqualTo(index);
    }

    @Test
    void a_call_is_edited_in_the_database() {
        edit(export, CALL, call -> call.put("ticket", "T002"));

        assertFails("prev", 1000 + CALL);
        assertThat(Verdict.of(export).failed("seq")).hasToString("13");
        assertThat(Verdict.of(export).failed("ticket")).hasToString("\"T002\"");
    }

    @Test
    void a_record_is_edited_and_the_chain_made_to_fit_again() {
        edit(export, CALL, call -> call.put("ticket", "T002"));
        export.rechain(CALL + 1);

        assertFails("root", 1001);
        assertThat(Verdict.of(export).last()).isEqualTo(1021);
    }

    @Test
    void the_opening_is_edited_and_the_chain_made_to_fit_again() {
        edit(export, 0, opened -> opened.withObject("/configuration/callRule").put("calls", 1));
        export.rechain(1);

        assertFails("root", 1000);
        assertThat(Verdict.of(export).last()).isEqualTo(1000);
    }

    @Test
    void the_last_record_is_edited() {
        edit(export, 21, closed -> ((ArrayNode) closed.get("unfinished")).remove(1));

        assertFails("root", 1001);
        assertThat(Verdict.of(export).last()).isEqualTo(1021);
    }

    @Test
    void the_rewritten_log_is_signed_with_a_key_of_the_same_name() {
        edit(export, CALL, call -> call.put("ticket", "T002"));
        export.rechain(CALL + 1);
        export.signed(1, 22, TestKey.forged("kezek.demo"), ExportedDay.WITNESS);

        assertFails("key", -1);
    }

    @Test
    void the_rewritten_log_is_signed_with_the_key_of_another_installation() {
        export.signed(1, 22, TestKey.log("kezek.other"), ExportedDay.WITNESS);

        assertFails("key", -1);
        List<String> other = List.of(TestKey.log("kezek.other").verifierKey());
        assertThat(Verdict.of(export.zip(), other, List.of()).failure()).isEqualTo("origin");
    }

    @Test
    void a_record_is_deleted() {
        export.records.remove(CALL);

        assertFails("index", 1000 + CALL);
    }

    @Test
    void a_record_is_deleted_and_the_others_move_up() {
        export.records.remove(CALL);
        for (int i = CALL; i < export.records.size(); i++) {
            ObjectNode record = export.record(i);
            export.put(i, record.put("index", 1000 + i).put("seq", i + 1));
        }
        export.rechain(CALL);
        export.range.put("count", 21);

        assertFails("size", -1);
    }

    @Test
    void the_end_of_the_day_is_cut_off() {
        export.records.subList(18, 22).clear();

        assertFails("count", 1018);
    }

    @Test
    void the_end_of_the_day_is_cut_off_and_the_range_made_to_fit() {
        export.records.subList(18, 22).clear();
        export.range.put("count", 18);

        assertFails("size", -1);
    }

    @Test
    void a_ticket_is_slipped_in_afterwards() {
        export.records.add(8, export.records.get(6));

        assertFails("index", 1008);
    }

    @Test
    void two_records_change_places() {
        Collections.swap(export.records, 12, 13);

        assertFails("index", 1012);
    }

    @Test
    void the_records_of_another_day_are_put_under_the_signatures_of_this_one() {
        export.records.clear();
        export.records.addAll(ExportedDay.random(2, 22).sign().records);

        assertFails("stream", 1000);
    }

    @Test
    void a_record_is_moved_to_another_day_of_the_office() {
        String tomorrow = "sokolovka/2026-03-25";
        export.put(CALL, export.record(CALL).put("stream", tomorrow));
        assertFails("stream", 1000 + CALL);

        edit(export, CALL, call -> call.put("day", tomorrow));
        assertFails("prev", 1000 + CALL);
    }

    @Test
    void the_checkpoint_of_another_day_is_put_into_the_export() {
        Export other = ExportedDay.random(5, 60).sign();
        export.end = other.end;

        assertFails("size", -1);
    }

    @Test
    void the_export_of_another_office_is_handed_in() {
        Export foreign = ExportedDay.small().at("district").sign();
        foreign.range.put("office", "sokolovka");
        foreign.config.put("office", "sokolovka");

        Verdict verdict = Verdict.of(foreign);
        assertThat(verdict.failure()).isEqualTo("origin");
    }

    @Test
    void the_records_of_another_office_are_handed_in_under_this_name() {
        export.records.clear();
        export.records.addAll(ExportedDay.small().at("district").sign().records);

        assertFails("office", 1000);
    }

    @Test
    void an_old_export_of_the_same_day_is_handed_in() {
        ExportedDay noon = ExportedDay.small();
        noon.drafts.subList(15, 22).clear();

        Verdict verdict = Verdict.of(noon.sign());

        // Nothing in it is false; that it is not the whole day is said.
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.json().get("closed").booleanValue()).isFalse();
        assertThat(verdict.json().get("size").intValue()).isEqualTo(1015);
    }

    @Test
    void the_log_is_rewritten_and_signed_with_the_true_key_but_no_witness_has_seen_it() {
        edit(export, CALL, call -> call.put("by", "clerk:clerk2"));
        export.rechain(CALL + 1);
        export.start = export.note(1, ExportedDay.LOG);
        export.end = export.note(22, ExportedDay.LOG);

        assertFails("witness", -1);
    }

    @Test
    void the_cosignature_of_another_checkpoint_is_put_under_this_one() {
        String cosigned = export.end.lines().toList().getLast() + "\n";
        edit(export, CALL, call -> call.put("by", "clerk:clerk2"));
        export.rechain(CALL + 1);
        export.end = export.note(22, ExportedDay.LOG) + cosigned;

        assertFails("signature", -1);
    }

    @Test
    void the_log_is_kept_in_two_versions() {
        export.start = export.note(22, ExportedDay.LOG);
        Export other = ExportedDay.small()
                .with(21, left -> left.put("by", "clerk:clerk7"))
                .sign();
        export.end = other.end;

        Verdict verdict = Verdict.of(export);
        assertThat(verdict.failure()).isEqualTo("root");
        assertThat(verdict.index()).isEqualTo(-1);
    }

    @Test
    void earlier_days_are_replaced_before_this_one() {
        ((ArrayNode) export.range.get("before"))
                .set(0, export.range.get("before").get(1));

        assertFails("root", 1000);
    }

    @Test
    void a_friend_is_called_early_with_everything_signed_properly() {
        ExportedDay day = ExportedDay.small().with(9, call -> call.put("counter", 1));

        Verdict verdict = Verdict.of(day.sign());

        assertThat(verdict.exit()).isEqualTo(1);
        assertThat(verdict.findings()).contains("9 counter");
    }

    @Test
    void a_friend_is_put_to_the_head_of_the_queue_with_everything_signed_properly() {
        ExportedDay day = ExportedDay.desk().with(37, returned -> returned.put("raised", true));

        Verdict verdict = Verdict.of(day.sign());

        assertThat(verdict.exit()).isEqualTo(1);
        assertThat(verdict.findings()).contains("37 park");
    }

    @Test
    void a_friend_is_called_by_hand_and_the_reason_made_up() {
        ExportedDay day =
                ExportedDay.desk().with(28, call -> call.withObject("/why").put("code", "friend"));

        assertThat(Verdict.of(day.sign()).findings()).containsExactly("28 order");
    }

    @Test
    void a_call_by_hand_is_passed_off_as_one_by_the_rule() {
        ExportedDay day = ExportedDay.desk().with(28, call -> call.put("mode", "by-rule"));

        assertThat(Verdict.of(day.sign()).findings()).containsExactly("28 order");
    }
}
