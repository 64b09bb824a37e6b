package kezek.ledger.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The parts of an export, each of which may be replaced before they are packed. */
public final class Export {
    final String origin;
    final List<byte[]> records = new ArrayList<>();
    final ObjectNode range = TestJson.object();
    final ObjectNode config = TestJson.object();
    String start = "";
    String end = "";
    private final List<byte[]> earlier;

    Export(String origin, List<byte[]> earlier) {
        this.origin = origin;
        this.earlier = earlier;
    }

    /** The place of the first record in the log. */
    int first() {
        return earlier.size();
    }

    /** Signs the log as the records are now, after so many of them at the start, and at the end. */
    void signed(int atStart, int atEnd, TestKey log, TestKey witness) {
        start = note(atStart, log);
        end = note(atEnd, log, witness);
    }

    String note(int records, TestKey... keys) {
        return checkpoint(first() + records, keys);
    }

    /** A checkpoint of any size up to that of the records, as somebody may have kept it. */
    String checkpoint(int size, TestKey... keys) {
        List<byte[]> leaves = new ArrayList<>(earlier.subList(0, Math.min(size, earlier.size())));
        records.subList(0, Math.max(0, size - earlier.size())).forEach(record -> leaves.add(TestTree.leaf(record)));
        String root = Base64.getEncoder().encodeToString(TestTree.root(leaves));
        return note(origin, leaves.size(), root, keys);
    }

    static String note(String origin, long size, String root, TestKey... keys) {
        String text = origin + "\n" + size + "\n" + root + "\n";
        StringBuilder note = new StringBuilder(text).append('\n');
        for (TestKey key : keys) note.append(key.line(text));
        return note.toString();
    }

    /** The record as JSON that may be changed; {@link #put} puts it back. */
    ObjectNode record(int position) {
        return TestJson.read(records.get(position));
    }

    void put(int position, ObjectNode record) {
        records.set(position, TestJson.bytes(record));
    }

    /** Makes the chain fit again from a record on, as somebody who owns the database can. */
    void rechain(int from) {
        for (int i = Math.max(1, from); i < records.size(); i++) {
            ObjectNode record = record(i);
            record.put("prev", Base64.getEncoder().encodeToString(TestTree.leaf(records.get(i - 1))));
            put(i, record);
        }
    }

    Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (byte[] record : records) {
            lines.writeBytes(record);
            lines.write('\n');
        }
        files.put("records.ndjson", lines.toByteArray());
        files.put("range.json", TestJson.bytes(range));
        files.put("start.note", start.getBytes(StandardCharsets.UTF_8));
        files.put("end.note", end.getBytes(StandardCharsets.UTF_8));
        files.put("config.json", TestJson.bytes(config));
        files.put("README.txt", "Тексеру / проверка / verification\n".getBytes(StandardCharsets.UTF_8));
        return files;
    }

    public byte[] zip() {
        return TestZip.byTheJdk(files());
    }

    /** Entries as they are, without compression. */
    byte[] stored() {
        TestZip zip = new TestZip();
        files().forEach((name, data) -> zip.add(TestZip.Entry.of(name, data, false)));
        return zip.bytes();
    }
}
