package kezek.ledger.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * A correct day with bookings again and again, each time with one small change to a record, to their order, to another entry
 * or to the file.
 */
public final class MutatedDay {
    /** The keys by which all of them are checked. */
    public static final List<String> KEYS = List.of(ExportedDay.LOG.verifierKey());

    public static final List<String> WITNESSES = List.of(ExportedDay.WITNESS.verifierKey());

    private static final List<String> OTHERS =
            List.of("records.ndjson", "range.json", "start.note", "end.note", "config.json");

    private final Random random;
    private final Export day;
    private final List<byte[]> records;
    private final byte[] file;
    private String what = "";

    public MutatedDay(long seed) {
        random = new Random(seed);
        day = withBookings(seed).sign();
        records = List.copyOf(day.records);
        file = day.zip();
    }

    /** The first day from this one on to which somebody came who had booked. */
    private static ExportedDay withBookings(long seed) {
        return LongStream.iterate(seed, next -> next + 1)
                .mapToObj(next -> ExportedDay.random(next, 40))
                .filter(some -> some.drafts.stream().anyMatch(draft -> draft.type.equals("BookingCheckedIn")))
                .findFirst()
                .orElseThrow();
    }

    /** What was changed last, for people. */
    public String what() {
        return what;
    }

    /** The file with the next change. */
    public byte[] next() {
        Mutation mutation = Mutation.of(random);
        return switch (random.nextInt(5)) {
            case 0, 1 -> mutatedRecord(mutation);
            case 2 -> shuffled();
            case 3 -> mutatedEntry(mutation);
            default -> {
                what = mutation + " in the file";
                yield mutation.apply(file, random);
            }
        };
    }

    private byte[] mutatedRecord(Mutation mutation) {
        int at = random.nextInt(records.size());
        what = mutation + " in record " + at;
        List<byte[]> changed = new ArrayList<>(records);
        changed.set(at, mutation.apply(records.get(at), random));
        return packed(changed);
    }

    private byte[] shuffled() {
        what = "the order of records";
        List<byte[]> changed = new ArrayList<>(records);
        Mutation.shuffle(changed, random);
        return packed(changed);
    }

    private byte[] packed(List<byte[]> changed) {
        day.records.clear();
        day.records.addAll(changed);
        byte[] packed = random.nextBoolean() ? day.zip() : day.stored();
        day.records.clear();
        day.records.addAll(records);
        return packed;
    }

    private byte[] mutatedEntry(Mutation mutation) {
        var files = day.files();
        String name = OTHERS.get(random.nextInt(OTHERS.size()));
        what = mutation + " in " + name;
        files.put(name, mutation.apply(Objects.requireNonNull(files.get(name)), random));
        return TestZip.byTheJdk(files);
    }
}
