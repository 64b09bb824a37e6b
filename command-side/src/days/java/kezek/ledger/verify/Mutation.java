package kezek.ledger.verify;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Small damage at a random place, as a slip or a forger would do it. */
enum Mutation {
    FLIP {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            return changed;
        }
    },
    SWAP {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            byte[] changed = bytes.clone();
            int at = random.nextInt(bytes.length - 1);
            changed[at] = bytes[at + 1];
            changed[at + 1] = bytes[at];
            return changed;
        }
    },
    DELETE {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            int at = random.nextInt(bytes.length);
            byte[] changed = Arrays.copyOf(bytes, bytes.length - 1);
            System.arraycopy(bytes, at + 1, changed, at, bytes.length - at - 1);
            return changed;
        }
    },
    DUPLICATE {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            int at = random.nextInt(bytes.length);
            byte[] changed = Arrays.copyOf(bytes, bytes.length + 1);
            System.arraycopy(bytes, at, changed, at + 1, bytes.length - at);
            return changed;
        }
    },
    /** Another letter or digit: what stays well-formed most often. */
    RENAME {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            byte[] changed = bytes.clone();
            for (int tries = 0; tries < 1000; tries++) {
                int at = random.nextInt(bytes.length);
                byte other = (byte) "abcdefghijklmnopqrstuvwxyz0123456789".charAt(random.nextInt(36));
                if (Character.isLetterOrDigit(bytes[at]) && bytes[at] > 0 && other != bytes[at]) {
                    changed[at] = other;
                    return changed;
                }
            }
            return FLIP.apply(bytes, random);
        }
    };

    abstract byte[] apply(byte[] bytes, Random random);

    static Mutation of(Random random) {
        return values()[random.nextInt(values().length)];
    }

    /** Swaps, deletes or repeats a record. */
    static void shuffle(List<byte[]> records, Random random) {
        int one = random.nextInt(records.size());
        int other = random.nextInt(records.size());
        switch (random.nextInt(3)) {
            case 0 -> Collections.swap(records, one, other);
            case 1 -> records.add(other, records.get(one));
            default -> records.remove(one);
        }
    }
}
