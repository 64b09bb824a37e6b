package kezek.ledger.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the verifier says of an export with the keys of the tests, taken apart for assertions. */
record Verdict(ObjectNode json) {
    private static final JavaVerifier VERIFIER = JavaVerifier.asGiven();
    private static final List<String> KEY = List.of(ExportedDay.LOG.verifierKey());
    private static final List<String> WITNESS = List.of(ExportedDay.WITNESS.verifierKey());

    static Verdict of(Export export) {
        return of(export.zip());
    }

    static Verdict of(byte[] export) {
        return by(VERIFIER, export);
    }

    static Verdict by(JavaVerifier verifier, byte[] export) {
        return new Verdict(TestJson.read(verifier.report(export, KEY, WITNESS)));
    }

    static Verdict of(byte[] export, List<String> keys, List<String> witnesses) {
        return new Verdict(TestJson.read(VERIFIER.report(export, keys, witnesses)));
    }

    int exit() {
        return json.get("exit").intValue();
    }

    boolean intact() {
        return json.get("intact").booleanValue();
    }

    /** The broken rules as {@code seq code}. */
    List<String> findings() {
        return listed("findings", "code");
    }

    List<String> departures() {
        return listed("departures", "code");
    }

    List<String> unchecked() {
        return listed("unchecked", "type");
    }

    private List<String> listed(String list, String what) {
        return json.get(list)
                .valueStream()
                .map(one -> one.get("seq").longValue() + " " + one.get(what).stringValue())
                .toList();
    }

    /** The code of the failure; empty when there is none. */
    String failure() {
        JsonNode failure = json.get("failure");
        return failure == null ? "" : failure.get("code").stringValue();
    }

    /** The record that is named, or the first under suspicion; -1 when none is. */
    int index() {
        JsonNode index = failed("index");
        return index == null ? -1 : index.intValue();
    }

    /** The last record under suspicion; the named one when it is just that. */
    int last() {
        JsonNode last = failed("last");
        return last == null ? index() : last.intValue();
    }

    @Nullable
    JsonNode failed(String what) {
        return json.get("failure").get(what);
    }
}
