package kezek.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Each check is switched off in a copy of the verifier: what it would have found then passes, so it is this check that finds it. */
class ChecksMatterTest {
    private static JavaVerifier without(String marked, String other) {
        return JavaVerifier.without(source -> source.replace(marked, other));
    }

    private static final JavaVerifier NO_KEY = without(
            "if (lines.stream().noneMatch(line -> isOf(line, logs))) { // the check of the key",
            "if (names(logs, range).isEmpty()) return;\n            if (logs.isEmpty()) {");
    private static final JavaVerifier NO_SIGNATURE = without(
            "if (key.wrote(line) && !key.verifies(line, text)) { // the check of the signature",
            "if (line.name().isEmpty()) {");
    private static final JavaVerifier NO_CHAIN = without(
            "if (!Arrays.equals(expected, link.prev())) { // the check of the chain", "if (expected == null) {");
    private static final JavaVerifier NO_TREE = without(
            "if (Arrays.equals(note.root, root)) return; // the check of the tree", "if (root != null) return;");

    private final Export export = ExportedDay.small().sign();

    private void rewrite(int position) {
        ObjectNode record = export.record(position);
        record.withObject("/payload").put("by", "clerk:clerk9");
        export.put(position, record);
    }

    @Test
    void without_the_key_anybody_may_sign() {
        export.signed(1, 22, TestKey.forged("kezek.demo"), ExportedDay.WITNESS);

        assertThat(Verdict.of(export).intact()).isFalse();
        assertThat(Verdict.by(NO_KEY, export.zip()).intact()).isTrue();
    }

    @Test
    void without_the_chain_a_signed_log_may_contradict_itself() {
        ObjectNode record = export.record(9);
        export.put(9, record.set("prev", export.record(8).get("prev")));
        export.signed(1, 22, ExportedDay.LOG, ExportedDay.WITNESS);

        assertThat(Verdict.of(export).failure()).isEqualTo("prev");
        assertThat(Verdict.by(NO_CHAIN, export.zip()).intact()).isTrue();
    }

    @Test
    void without_the_chain_an_altered_record_is_not_named() {
        rewrite(9);

        assertThat(Verdict.of(export).index()).isEqualTo(1009);
        assertThat(Verdict.by(NO_CHAIN, export.zip()).failure()).isEqualTo("root");
    }

    @Test
    void without_the_tree_a_rewritten_chain_passes() {
        rewrite(20);
        export.rechain(21);

        assertThat(Verdict.of(export).failure()).isEqualTo("root");
        assertThat(Verdict.by(NO_TREE, export.zip()).intact()).isTrue();
    }

    @Test
    void without_the_tree_the_last_record_may_be_altered() {
        rewrite(21);

        assertThat(Verdict.of(export).failure()).isEqualTo("root");
        assertThat(Verdict.by(NO_TREE, export.zip()).intact()).isTrue();
    }

    @Test
    void without_the_signature_the_root_may_be_exchanged() {
        rewrite(20);
        export.rechain(21);
        String forged = export.note(22);
        export.end = forged + export.end.substring(export.end.indexOf("\n\n") + 2);

        assertThat(Verdict.of(export).failure()).isEqualTo("signature");
        assertThat(Verdict.by(NO_SIGNATURE, export.zip()).intact()).isTrue();
    }
}
