package kezek.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who kept a checkpoint, on paper or as a witness, sees whether the export of a day is of the log that he knows. */
class HeldCheckpointTest {
    private static final JavaVerifier VERIFIER = JavaVerifier.asGiven();
    private static final TestKey LOG = ExportedDay.LOG;

    /** Of 22 records behind 1,000 others. */
    private final Export export = ExportedDay.small().sign();

    private JsonNode report(String held) {
        return TestJson.read(VERIFIER.report(export.zip(), List.of(LOG.verifierKey()), List.of(), held));
    }

    private String held(String note) {
        JsonNode report = report(note);
        assertThat(report.path("exit").asInt()).isZero();
        return report.path("held").asString();
    }

    private void cannotBeChecked(String note) {
        assertThat(report(note).path("exit").asInt()).isEqualTo(3);
        assertThat(report(note).path("failure").path("code").asString()).isEqualTo("bad-checkpoint");
    }

    @Test
    void a_checkpoint_of_the_same_log_is_consistent() {
        for (int size : List.of(1000, 1001, 1011, 1022)) {
            assertThat(held(export.checkpoint(size, LOG))).as("%d", size).isEqualTo("consistent");
        }
    }

    @Test
    void one_from_before_the_day_is_consistent_where_its_subtrees_are_at_hand() {
        for (int size : List.of(0, 512, 768, 992)) {
            assertThat(held(export.checkpoint(size, LOG))).as("%d", size).isEqualTo("consistent");
        }
        for (int size : List.of(1, 511, 999)) {
            assertThat(held(export.checkpoint(size, LOG))).as("%d", size).isEqualTo("earlier");
        }
    }

    @Test
    void an_export_from_before_the_checkpoint_is_older() {
        String root = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
        assertThat(held(Export.note(export.origin, 1023, root, LOG))).isEqualTo("older");
    }

    @Test
    void a_log_that_was_rewritten_after_the_checkpoint_contradicts_it_though_all_its_signatures_are_right() {
        String kept = export.checkpoint(1010, LOG);
        export.put(4, export.record(4).put("id", "00000000-0000-4000-8000-000000000000"));
        export.rechain(5);
        export.signed(1, export.records.size(), LOG, ExportedDay.WITNESS);

        assertThat(report(kept).path("exit").asInt()).isEqualTo(2);
        assertThat(report(kept).path("failure").path("code").asString()).isEqualTo("fork");
        assertThat(held(export.checkpoint(1003, LOG))).isEqualTo("consistent");
    }

    @Test
    void a_checkpoint_as_it_is_printed_is_read() {
        String note = export.checkpoint(1022, LOG);
        int split = note.length() - 30;

        assertThat(held("\r\n" + note.replace("\n", "\r\n"))).isEqualTo("consistent");
        assertThat(held(note.strip())).isEqualTo("consistent");
        assertThat(held(note.substring(0, split) + "\n  " + note.substring(split)))
                .isEqualTo("consistent");
    }

    @Test
    void what_no_given_key_signed_or_is_of_another_log_proves_nothing() {
        cannotBeChecked("");
        cannotBeChecked("kezek.demo/sokolovka\n1022\n");
        cannotBeChecked(export.checkpoint(1022, TestKey.log("kezek.other")));
        cannotBeChecked(export.checkpoint(1022, LOG).replace("1022", "1021"));
        cannotBeChecked(ExportedDay.small().at("elsewhere").sign().checkpoint(1022, LOG));
    }

    @Test
    void without_a_checkpoint_nothing_is_said_of_it() {
        assertThat(TestJson.read(VERIFIER.report(export.zip())).has("held")).isFalse();
    }
}
