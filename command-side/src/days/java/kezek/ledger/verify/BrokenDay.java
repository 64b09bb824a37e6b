package kezek.ledger.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A random day with which something is wrong, anywhere from the bytes of the file to the rules of the queue, and the keys
 * by which it is to be checked.
 *
 * @param what the kind of damage, for people
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two
public record BrokenDay(String what, byte[] export, List<String> keys, List<String> witnesses) {
    private static final List<String> KEY = List.of(ExportedDay.LOG.verifierKey());
    private static final List<String> WITNESS = List.of(ExportedDay.WITNESS.verifierKey());

    /** The same seed is the same day with the same damage. */
    public static BrokenDay of(long seed, int events) {
        return new Damage(seed, events).done();
    }

    /** A correct one, to be checked with the same calls. */
    public static BrokenDay correct(long seed, int events) {
        return new BrokenDay("nothing", ExportedDay.random(seed, events).sign().zip(), KEY, WITNESS);
    }

    /** Does the damage. */
    private static final class Damage {
        private final Random random;
        private final ExportedDay day;

        Damage(long seed, int events) {
            random = new Random(seed * 31 + 17);
            day = ExportedDay.random(seed, events);
        }

        BrokenDay done() {
            return switch (random.nextInt(14)) {
                case 0, 1, 2 -> signed("a payload", this::changePayloads);
                case 3 -> signed("the order of events", this::shuffleEvents);
                case 4 -> export("the bytes of a record", this::changeRecordBytes);
                case 5 -> export("the order of records", this::shuffleRecords);
                case 6 -> export("a field of a record", this::changeRecordField);
                case 7 -> export("a note, the range or the configuration", this::changeOtherEntry);
                case 8 -> container();
                case 9, 10, 11, 12 -> signed("a rule of the desk", () -> DeskDamage.apply(day, random));
                default -> keys();
            };
        }

        private BrokenDay signed(String what, Runnable change) {
            for (int i = random.nextInt(3); i >= 0; i--) change.run();
            return new BrokenDay(what, day.sign().zip(), KEY, WITNESS);
        }

        private BrokenDay export(String what, Consumer<Export> change) {
            Export export = day.sign();
            change.accept(export);
            return new BrokenDay(what, random.nextBoolean() ? export.zip() : export.stored(), KEY, WITNESS);
        }

        // Events, chained and signed afterwards as if they had always been so.

        private void changePayloads() {
            ExportedDay.Draft draft = pick(day.drafts);
            changeSomething(draft.payload, 0);
            if (random.nextInt(20) == 0) draft.type = random.nextBoolean() ? pick(day.drafts).type : "TicketMoved";
            if (random.nextInt(40) == 0) draft.revision = 2;
        }

        private void changeSomething(ObjectNode object, int depth) {
            if (object.isEmpty()) return;
            String key = pick(List.copyOf(object.propertyNames()));
            JsonNode value = object.get(key);
            if (value.isObject() && random.nextInt(8) > 0) changeSomething((ObjectNode) value, depth + 1);
            else if (value.isArray() && !value.isEmpty() && random.nextInt(8) > 0) changeList((ArrayNode) value, depth);
            else object.set(key, changed(key, value));
            if (random.nextInt(12) == 0) object.remove(key);
            if (random.nextInt(30) == 0) object.put("extra", 1);
        }

        private void changeList(ArrayNode list, int depth) {
            int at = random.nextInt(list.size());
            JsonNode value = list.get(at);
            switch (random.nextInt(4)) {
                case 0 -> list.remove(at);
                case 1 -> list.add(value.deepCopy());
                default -> {
                    if (value.isObject()) changeSomething((ObjectNode) value, depth + 1);
                    else list.set(at, changed("", value));
                }
            }
        }

        private JsonNode changed(String key, JsonNode value) {
            ObjectNode holder = TestJson.object();
            switch (random.nextInt(5)) {
                case 0 -> holder.put("new", value.isString() ? 7 : random.nextInt(400) - 5);
                case 1 -> holder.put("new", "K00" + random.nextInt(10));
                default -> {
                    JsonNode other = pick(day.drafts).payload.get(key);
                    if (value.isNumber()) holder.put("new", value.longValue() + random.nextInt(3) - 1);
                    else if (other != null) holder.set("new", other.deepCopy());
                    else holder.put("new", value.isString() ? value.stringValue() + "x" : "true");
                }
            }
            return holder.get("new");
        }

        private void shuffleEvents() {
            List<ExportedDay.Draft> drafts = day.drafts;
            int one = random.nextInt(drafts.size());
            int other = Math.min(drafts.size() - 1, one + 1 + random.nextInt(4));
            switch (random.nextInt(4)) {
                case 0 -> Collections.swap(drafts, one, other);
                case 1 -> drafts.add(other, drafts.get(one).copy());
                case 2 -> drafts.add(drafts.remove(one));
                default -> {
                    if (drafts.size() > 1) drafts.remove(one);
                }
            }
        }

        // Records behind the back of the log.

        private void changeRecordBytes(Export export) {
            int at = random.nextInt(export.records.size());
            byte[] record = export.records.get(at);
            export.records.set(at, Mutation.of(random).apply(record, random));
        }

        private void shuffleRecords(Export export) {
            Mutation.shuffle(export.records, random);
            if (random.nextInt(3) == 0) export.rechain(0);
            if (random.nextInt(3) == 0) export.range.put("count", export.records.size());
        }

        private void changeRecordField(Export export) {
            int at = random.nextInt(export.records.size());
            ObjectNode record = export.record(at);
            String key = pick(List.of("id", "index", "office", "prev", "rev", "seq", "stream", "type", "v", "payload"));
            if (key.equals("payload")) changeSomething((ObjectNode) record.get(key), 0);
            else record.set(key, random.nextBoolean() ? export.record(0).get(key) : changed(key, record.get(key)));
            if (random.nextInt(10) == 0) record.remove(key);
            export.put(at, record);
            if (random.nextInt(3) == 0) export.rechain(at + 1);
            if (random.nextInt(3) == 0) resign(export, ExportedDay.LOG, ExportedDay.WITNESS);
        }

        private void resign(Export export, TestKey log, TestKey witness) {
            export.signed(1 + random.nextInt(export.records.size()), export.records.size(), log, witness);
        }

        private void changeOtherEntry(Export export) {
            int size = export.records.size();
            switch (random.nextInt(8)) {
                case 0 -> export.start = mutated(export.start);
                case 1 -> export.end = mutated(export.end);
                case 2 -> resign(export, TestKey.forged("kezek.demo"), ExportedDay.WITNESS);
                case 3 -> resign(export, TestKey.log("kezek.other"), TestKey.witness("other.example"));
                case 4 -> export.end = export.note(random.nextInt(size), ExportedDay.LOG, ExportedDay.WITNESS);
                case 5 -> export.start = export.note(random.nextInt(size + 1), ExportedDay.LOG);
                case 6 -> changeSomething(export.config, 0);
                default -> changeSomething(export.range, 0);
            }
        }

        private String mutated(String note) {
            byte[] bytes = Mutation.of(random).apply(note.getBytes(StandardCharsets.UTF_8), random);
            return new String(bytes, StandardCharsets.UTF_8);
        }

        // The file and the keys.

        private BrokenDay container() {
            byte[] file = random.nextBoolean() ? day.sign().zip() : day.sign().stored();
            byte[] broken = switch (random.nextInt(6)) {
                case 0 -> Arrays.copyOf(file, random.nextInt(file.length));
                case 1 -> Arrays.copyOf(file, file.length + 1 + random.nextInt(30));
                case 2 -> Arrays.copyOfRange(file, 1 + random.nextInt(30), file.length);
                // Near the end is the directory.
                case 3 -> flipped(file, Math.max(0, file.length - 1 - random.nextInt(500)));
                default -> flipped(file, random.nextInt(file.length));
            };
            return new BrokenDay("the file", broken, KEY, WITNESS);
        }

        private byte[] flipped(byte[] file, int at) {
            byte[] flipped = file.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            return flipped;
        }

        private BrokenDay keys() {
            byte[] file = day.sign().zip();
            List<Supplier<List<String>>> others = new ArrayList<>();
            others.add(List::of);
            others.add(() -> List.of(TestKey.forged("kezek.demo").verifierKey()));
            others.add(() -> List.of(mutated(KEY.getFirst())));
            others.add(() -> WITNESS);
            others.add(() -> List.of("# a comment\n\n" + KEY.getFirst() + "\n"
                    + TestKey.log("kezek.other").verifierKey()));
            List<String> keys = pick(others).get();
            List<String> witnesses = random.nextBoolean()
                    ? List.of(TestKey.witness("other.example").verifierKey())
                    : random.nextBoolean() ? List.of() : List.of(mutated(WITNESS.getFirst()));
            return new BrokenDay("the keys", file, keys, witnesses);
        }

        private <T> T pick(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }
}
