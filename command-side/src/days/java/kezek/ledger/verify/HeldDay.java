package kezek.ledger.verify;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * A correct day and a checkpoint that somebody kept: of the same log or of another, of a size near the day or far from it,
 * now and then damaged.
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two
public record HeldDay(byte[] export, String held) {

    /** The same seed is the same day with the same checkpoint. */
    public static HeldDay of(long seed) {
        Random random = new Random(seed * 37 + 5);
        Export day = ExportedDay.random(seed, 20).sign();
        int end = day.first() + day.records.size();
        int size = random.nextInt(3) == 0
                ? day.first() & -(1 << random.nextInt(10))
                : Math.clamp(day.first() - 3L + random.nextInt(day.records.size() + 6), 0, end);
        TestKey key = random.nextInt(8) == 0 ? TestKey.forged("kezek.demo") : ExportedDay.LOG;
        String held = day.checkpoint(size, key);
        return new HeldDay(
                day.zip(),
                switch (random.nextInt(8)) {
                    case 0 -> later(day, end);
                    case 1 -> ExportedDay.random(seed + 1, 20).sign().end;
                    case 2 -> mutated(held, random);
                    case 3 -> held.strip();
                    case 4 -> "\r\n" + held.replace("\n", "\r\n") + "  ";
                    case 5 -> held.substring(0, held.length() - 20) + "\n  " + held.substring(held.length() - 20);
                    default -> held;
                });
    }

    private static String later(Export day, int end) {
        return Export.note(day.origin, end + 1L, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", ExportedDay.LOG);
    }

    private static String mutated(String note, Random random) {
        byte[] bytes = Mutation.of(random).apply(note.getBytes(StandardCharsets.UTF_8), random);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
