package kezek.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;

/** Walks once over canonical JSON and stops at the first byte that is out of form; see {@link CanonicalJson}. */
final class JsonScanner {
    /** Levels of arrays and objects: no event comes near it, and no hostile text exhausts the stack. */
    static final int DEEPEST = 32;

    static final long LARGEST = (1L << 53) - 1;

    private final byte[] json;
    private int at;
    private int depth;

    JsonScanner(byte[] json, int from) {
        this.json = json;
        this.at = from;
    }

    int position() {
        return at;
    }

    void value() {
        int first = peek();
        switch (first) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> throw violation(at, "null is not allowed");
            default -> integer();
        }
    }

    void object() {
        literal("{");
        enter();
        if (!taken('}')) {
            Key last = key();
            member();
            while (taken(',')) {
                Key next = key();
                int order = last.compareTo(next);
                if (order == 0) throw violation(next.from, "the same key twice");
                if (order > 0) throw violation(next.from, "keys are not sorted");
                member();
                last = next;
            }
            literal("}");
        }
        depth--;
    }

    /** The text of a member of this object, without its quotes; nothing when it has none of that name, or no text. */
    Optional<String> text(String name) {
        Optional<String> found = Optional.empty();
        literal("{");
        while (!taken('}')) {
            var _ = taken(',');
            Key key = key();
            int from = at + 1;
            member();
            if (key.text().equals(name) && json[from] == '"') {
                found = Optional.of(new String(json, from + 1, at - from - 2, UTF_8));
            }
        }
        return found;
    }

    private void member() {
        literal(":");
        value();
    }

    private Key key() {
        int from = at;
        boolean plain = string();
        return new Key(from, at, plain);
    }

    private void array() {
        literal("[");
        enter();
        if (!taken(']')) {
            do value();
            while (taken(','));
            literal("]");
        }
        depth--;
    }

    private void enter() {
        if (++depth > DEEPEST) throw violation(at - 1, "more than " + DEEPEST + " levels deep");
    }

    /** A whole number of at most 53 bits, in its shortest form. */
    long integer() {
        int start = at;
        boolean negative = taken('-');
        int first = peek();
        if (first < '0' || first > '9') throw violation(start, expectedValue(start));
        long number = 0;
        while (at < json.length && json[at] >= '0' && json[at] <= '9') {
            number = number * 10 + (json[at++] - '0');
            if (number > LARGEST) throw violation(start, "a number of 2^53 or more");
        }
        if (first == '0' && at - start > (negative ? 2 : 1)) throw violation(start, "a number with a leading zero");
        if (first == '0' && negative) throw violation(start, "minus zero");
        if (at < json.length && (json[at] == '.' || json[at] == 'e' || json[at] == 'E')) {
            throw violation(at, "a number with a fraction or an exponent");
        }
        return negative ? -number : number;
    }

    private String expectedValue(int position) {
        return switch (json[position]) {
            case ' ', '\t', '\n', '\r' -> "white space";
            default -> "a value was expected";
        };
    }

    /** @return whether it is ASCII without escapes, so that its bytes are its characters */
    private boolean string() {
        if (peek() != '"') throw violation(at, "\" was expected");
        at++;
        boolean plain = true;
        while (true) {
            int next = peek();
            if (next == '"') {
                at++;
                return plain;
            }
            if (next < 0x20 || next == 0x7f) throw violation(at, "a control character");
            if (next == '\\') {
                plain = false;
                escape();
            } else if (next >= 0x80) {
                plain = false;
                utf8(next);
            } else {
                at++;
            }
        }
    }

    /** A string of ASCII without escapes, as all of an envelope are; without its quotes. */
    String plain() {
        int from = at;
        if (!string()) throw violation(from, "plain ASCII was expected");
        return new String(json, from + 1, at - from - 2, UTF_8);
    }

    private void escape() {
        int second = at + 1 < json.length ? json[at + 1] : -1;
        if (second != '"' && second != '\\') throw violation(at, "an escape where none is needed");
        at += 2;
    }

    /** Well-formed sequences only: Unicode, table 3-7 (no overlong forms, no surrogates, nothing above U+10FFFF). */
    private void utf8(int lead) {
        int more = lead < 0xc2 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : 0;
        int low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        int high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        boolean good = more > 0 && at + more < json.length;
        for (int i = 1; good && i <= more; i++) {
            int next = json[at + i] & 0xff;
            good = next >= low && next <= high;
            low = 0x80;
            high = 0xbf;
        }
        if (!good) throw violation(at, "not UTF-8");
        at += more + 1;
    }

    void literal(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (at + i >= json.length || json[at + i] != ascii.charAt(i)) {
                throw violation(Math.min(at + i, json.length), ascii + " was expected");
            }
        }
        at += ascii.length();
    }

    void end() {
        if (at < json.length) throw violation(at, "something after the end");
    }

    private boolean taken(char token) {
        if (at >= json.length || json[at] != token) return false;
        at++;
        return true;
    }

    private int peek() {
        if (at >= json.length) throw violation(at, "it ends too early");
        return json[at] & 0xff;
    }

    private static NotCanonicalException violation(int offset, String reason) {
        return new NotCanonicalException(offset, reason);
    }

    /** A key by its place, quotes included; decoded only when bytes do not order as UTF-16 does. */
    private final class Key implements Comparable<Key> {
        private final int from;
        private final int to;
        private final boolean plain;

        Key(int from, int to, boolean plain) {
            this.from = from;
            this.to = to;
            this.plain = plain;
        }

        @Override
        public int compareTo(Key other) {
            return plain && other.plain
                    ? Arrays.compare(json, from + 1, to - 1, json, other.from + 1, other.to - 1)
                    : text().compareTo(other.text());
        }

        private String text() {
            String escaped = new String(json, from + 1, to - from - 2, UTF_8);
            return escaped.replace("\\\"", "\"").replace("\\\\", "\\");
        }
    }
}
