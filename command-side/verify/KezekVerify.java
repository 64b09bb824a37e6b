import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Checks the export of an office day ({@code .kzd}) without trusting whoever made it: signatures, the chain of records, the
 * Merkle tree, then every rule of the queue. One file, no library, no network; written from {@code ledger-format.md}.
 *
 * <pre>java KezekVerify.java day.kzd --key KEY-OR-FILE [--witness KEY-OR-FILE] [--checkpoint FILE] [--lang kk|ru|en] [--json]
 * [--time]</pre>
 *
 * Exit code 0: intact and the rules were kept; 1: intact, but a rule was broken; 2: not intact; 3: cannot be checked.
 */
public final class KezekVerify {
    private static final String RECORDS = "records.ndjson";
    private static final String RANGE = "range.json";
    private static final String START = "start.note";
    private static final String END = "end.note";
    private static final String CONFIG = "config.json";
    private static final List<String> ENTRIES = List.of(RECORDS, RANGE, START, END, CONFIG, "README.txt");

    private static final int MOST_RECORDS = 1_000_000;
    private static final int LONGEST_RECORD = 1 << 20;
    private static final long LARGEST_RECORDS = 1L << 30;
    private static final long LARGEST_ENTRY = 4L << 20;
    private static final long LARGEST_FILE = LARGEST_RECORDS + (64L << 20);
    private static final long LARGEST_INTEGER = (1L << 53) - 1;

    private static final long MINUTE = 60_000;

    private static final Pattern OFFICE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]{0,63}");
    private static final Pattern TICKET = Pattern.compile("[A-Z](?!000)[0-9]{3}");

    private KezekVerify() {}

    // ------------------------------------------------------------------------------------------- the programmatic entry

    /** Checks an export; the keys are verifier keys as text. Nothing is thrown: whatever is wrong stands in the report. */
    public static Report verify(byte[] export, Collection<String> keys, Collection<String> witnesses) {
        return verify(export, keys, witnesses, null);
    }

    /** Compares it with a checkpoint that was kept elsewhere, too: the text of a signed note, or null. */
    public static Report verify(byte[] export, Collection<String> keys, Collection<String> witnesses, String held) {
        try {
            List<Key> logs = Key.all(keys, Key.LOG);
            return new Check(export, logs, Key.all(witnesses, Key.WITNESS), held).report();
        } catch (Broken broken) {
            return Report.of(broken.failure);
        } catch (OutOfMemoryError tooLarge) {
            return Report.of(Failure.cannot("unreadable", "unreadable.memory"));
        }
    }

    /** Checks a file; one that cannot be read is a report as well. */
    public static Report verify(Path export, Collection<String> keys, Collection<String> witnesses, String held) {
        try {
            long size = Files.size(export);
            if (Files.isDirectory(export)) return Report.of(Failure.cannot("unreadable", "unreadable", export));
            if (size > LARGEST_FILE) return Report.of(Failure.of("limit", "limit.file", LARGEST_FILE));
            return verify(Files.readAllBytes(export), keys, witnesses, held);
        } catch (IOException | SecurityException unreadable) {
            return Report.of(Failure.cannot("unreadable", "unreadable", export));
        } catch (OutOfMemoryError tooLarge) {
            return Report.of(Failure.cannot("unreadable", "unreadable.memory"));
        }
    }

    // ------------------------------------------------------------------------------------------- the report

    /** A sentence of {@link Words} with what stands in its gaps: texts, or sentences again. */
    public record Sentence(String key, List<Object> gaps) {
        static Sentence of(String key, Object... gaps) {
            return new Sentence(key, Arrays.asList(gaps));
        }
    }

    /** Why an export is not intact, or cannot be checked; what is not known is null. */
    public record Failure(
            int exit, String code, String entry, Long index, Long last, Long seq, String ticket, Sentence sentence) {
        static Failure of(String code, String words, Object... gaps) {
            return new Failure(2, code, null, null, null, null, null, Sentence.of(words, gaps));
        }

        static Failure cannot(String code, String words, Object... gaps) {
            return new Failure(3, code, null, null, null, null, null, Sentence.of(words, gaps));
        }

        Failure in(String name) {
            return new Failure(exit, code, name, index, last, seq, ticket, sentence);
        }

        Failure at(long first, long to) {
            return new Failure(exit, code, entry, first, to, seq, ticket, sentence);
        }

        Failure at(long where, Object record) {
            Object payload = Jcs.get(record, "payload");
            Long place = Jcs.get(record, "seq") instanceof Long number ? number : null;
            String named = Jcs.get(payload, "ticket") instanceof String text && TICKET.matcher(text).matches() ? text : null;
            return new Failure(exit, code, entry, where, null, place, named, sentence);
        }

        Broken asException() {
            return new Broken(this);
        }

        private Map<String, Object> json() {
            Map<String, Object> json = new TreeMap<>();
            json.put("code", code);
            if (entry != null) json.put("entry", entry);
            if (index != null) json.put("index", index);
            if (last != null) json.put("last", last);
            if (seq != null) json.put("seq", seq);
            if (ticket != null) json.put("ticket", ticket);
            return json;
        }
    }

    /** A broken rule, or a departure with its reason. */
    public record Finding(long seq, String code, Sentence sentence) {
        private Map<String, Object> json() {
            return new TreeMap<>(Map.of("code", code, "seq", seq));
        }
    }

    /** A record whose rules this program does not know. */
    public record Unchecked(long seq, String type) {
        private Map<String, Object> json() {
            return new TreeMap<>(Map.of("type", type, "seq", seq));
        }
    }

    /** What became of the comparison with a checkpoint that was kept elsewhere; null without one. */
    public record Held(String verdict, long size) {}

    /** What an intact export holds. */
    public record Content(
            String office,
            String day,
            long first,
            long count,
            long size,
            String root,
            boolean closed,
            Collection<String> signers,
            Collection<String> witnesses,
            Held held,
            List<Finding> findings,
            List<Finding> departures,
            List<Unchecked> unchecked) {}

    /** Either a failure, or the content of an intact export. */
    public record Report(Failure failure, Content content) {
        static Report of(Failure failure) {
            return new Report(failure, null);
        }

        public boolean intact() {
            return failure == null;
        }

        public int exit() {
            if (failure != null) return failure.exit();
            return content.findings().isEmpty() ? 0 : 1;
        }

        /** One line for programs, as the format describes it. */
        public String json() {
            Map<String, Object> json = new TreeMap<>();
            json.put("v", 1L);
            json.put("exit", (long) exit());
            json.put("intact", intact());
            if (failure != null) json.put("failure", failure.json());
            else describe(json);
            return Jcs.write(json);
        }

        private void describe(Map<String, Object> json) {
            json.put("office", content.office());
            json.put("day", content.day());
            json.put("first", content.first());
            json.put("count", content.count());
            json.put("size", content.size());
            json.put("root", content.root());
            json.put("closed", content.closed());
            json.put("signers", List.copyOf(content.signers()));
            json.put("witnesses", List.copyOf(content.witnesses()));
            if (content.held() != null) json.put("held", content.held().verdict());
            json.put("findings", content.findings().stream().map(Finding::json).toList());
            json.put("departures", content.departures().stream().map(Finding::json).toList());
            json.put("unchecked", content.unchecked().stream().map(Unchecked::json).toList());
        }
    }

    /** Ends the checking. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Failure failure;

        Broken(Failure failure) {
            super(failure.code(), null, false, false);
            this.failure = failure;
        }
    }

    // ------------------------------------------------------------------------------------------- the five steps

    /** One export under examination. */
    private static final class Check {
        private final byte[] export;
        private final List<Key> logs;
        private final List<Key> witnesses;
        private final String given;

        Check(byte[] export, List<Key> logs, List<Key> witnesses, String given) {
            this.export = export;
            this.logs = logs;
            this.witnesses = witnesses;
            this.given = given;
        }

        Report report() {
            if (logs.isEmpty()) throw Failure.cannot("no-key", "no-key").asException();
            Note held = given == null ? null : Note.held(given, logs);
            if (export.length < 4 || ByteBuffer.wrap(export).getInt() != 0x504b0304) {
                throw Failure.cannot("not-kzd", "not-kzd").asException();
            }
            Zip zip = new Zip(export);
            Records records = new Records(zip);
            Map<String, byte[]> small = new HashMap<>();
            ENTRIES.stream().skip(1).forEach(name -> small.put(name, zip.unpack(name)));
            Range range = Range.read(small.get(RANGE));
            Config config = Config.read(small.get(CONFIG), range);

            Note start = Note.read(START, small.get(START));
            start.check(range, logs, witnesses);
            start.checkSize(range, false);
            Note end = Note.read(END, small.get(END));
            end.check(range, logs, witnesses);
            end.checkSize(range, true);
            config.checkOrigin(start, end);
            end.checkWitness(witnesses);
            if (held != null && !held.origin.equals(end.origin)) {
                throw Failure.cannot("bad-checkpoint", "bad-checkpoint.origin", held.origin).asException();
            }

            Chain chain = new Chain(range, start, end, held);
            records.each(chain::take);
            chain.finish();
            return new Report(null, content(range, end, chain.compared(), chain.queue));
        }

        private Content content(Range range, Note end, Held held, Queue queue) {
            return new Content(
                    range.office(),
                    range.day(),
                    range.first(),
                    range.count(),
                    end.size,
                    Base64.getEncoder().encodeToString(end.root),
                    queue.closed(),
                    end.names(logs, range),
                    end.names(witnesses, range),
                    held,
                    queue.findings,
                    queue.departures,
                    queue.unchecked);
        }
    }

    /** What {@code range.json} says. */
    private record Range(String office, String day, long first, long count, Tree before) {
        static Range read(byte[] text) {
            try {
                Map<String, Object> json = Jcs.object(Jcs.read(text));
                Jcs.onlyKeys(json, "before", "count", "day", "first", "office", "v");
                Jcs.number(json, "v", 1, 1);
                long first = Jcs.number(json, "first", 0, LARGEST_INTEGER);
                long count = Jcs.number(json, "count", 1, Math.min(MOST_RECORDS, LARGEST_INTEGER - first));
                String office = Jcs.text(json, "office", OFFICE);
                return new Range(office, day(json), first, count, before(first, Jcs.list(json, "before")));
            } catch (NotInForm wrong) {
                throw Failure.of("range", "form.entry", RANGE, wrong.what).in(RANGE).asException();
            }
        }

        private static String day(Map<String, Object> json) throws NotInForm {
            String day = Jcs.text(json, "day");
            if (!day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) throw NotInForm.field("day");
            try {
                return LocalDate.parse(day).toString();
            } catch (DateTimeException noSuchDay) {
                throw NotInForm.field("day");
            }
        }

        private static Tree before(long first, List<Object> roots) throws NotInForm {
            if (roots.size() != Long.bitCount(first)) throw NotInForm.field("before");
            Tree tree = null;
            int next = 0;
            for (int level = 52; level >= 0; level--) {
                if ((first >> level & 1) == 1) tree = new Tree(tree, level, Hash.read(roots.get(next++), "before"));
            }
            return tree;
        }

        String stream() {
            return office + "/" + day;
        }
    }

    /** What {@code config.json} says; it proves nothing, so it is only compared. */
    private record Config(String origin) {
        static Config read(byte[] text, Range range) {
            try {
                Map<String, Object> json = Jcs.object(Jcs.read(text));
                Jcs.onlyKeys(json, "build", "day", "keys", "office", "origin", "v");
                Jcs.number(json, "v", 1, 1);
                Jcs.text(json, "build");
                for (Object key : Jcs.list(json, "keys")) if (!(key instanceof String)) throw NotInForm.field("keys");
                if (!Jcs.text(json, "office").equals(range.office()) || !Jcs.text(json, "day").equals(range.day())) {
                    throw Failure.of("config", "config.other").in(CONFIG).asException();
                }
                return new Config(Jcs.text(json, "origin"));
            } catch (NotInForm wrong) {
                throw Failure.of("config", "form.entry", CONFIG, wrong.what).in(CONFIG).asException();
            }
        }

        void checkOrigin(Note... notes) {
            for (Note note : notes) {
                if (!note.origin.equals(origin)) {
                    throw Failure.of("origin", "origin.config", origin, note.origin).in(CONFIG).asException();
                }
            }
        }
    }

    // ------------------------------------------------------------------------------------------- 1: the container

    /** The ZIP file, read more strictly than any archiver does: every byte belongs to something that is expected. */
    private static final class Zip {
        private static final int END_RECORD = 22;
        private static final int DESCRIPTOR = 16;
        private static final int FLAGS = 0x080e;

        private final byte[] file;
        private final ByteBuffer bytes;
        private final Map<String, Entry> entries = new HashMap<>();

        /** One entry of the directory: where its data begins, and how large it is packed and unpacked. */
        private record Entry(String name, int flags, int method, int time, long crc, long packed, long size, int data) {
            boolean isFollowed() {
                return (flags & 8) != 0;
            }
        }

        Zip(byte[] file) {
            this.file = file;
            this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
            if (file.length > LARGEST_FILE) throw Failure.of("limit", "limit.file", LARGEST_FILE).asException();
            readDirectory();
            for (String name : ENTRIES) {
                long most = name.equals(RECORDS) ? LARGEST_RECORDS : LARGEST_ENTRY;
                if (entries.get(name).size() > most) {
                    throw Failure.of("limit", "limit.entry", name, most).in(name).asException();
                }
            }
        }

        private static Broken broken(String words, Object... gaps) {
            return Failure.of("container", words, gaps).asException();
        }

        private void readDirectory() {
            int end = file.length - END_RECORD;
            if (end < 0 || u32(end) != 0x06054b50L || u16(end + 20) != 0) throw broken("zip.end");
            int count = u16(end + 8);
            boolean oneDisk = u16(end + 4) == 0 && u16(end + 6) == 0 && u16(end + 10) == count;
            long directory = u32(end + 16);
            if (!oneDisk || directory + u32(end + 12) != end) throw broken("zip.directory", end);
            int at = (int) directory;
            int data = 0;
            for (int i = 0; i < count; i++) {
                if (at + 46 > end || u32(at) != 0x02014b50L) throw broken("zip.directory", at);
                Entry entry = readEntry(at, end, data);
                if (entries.put(entry.name(), entry) != null) throw broken("zip.twice", entry.name());
                data = checkLocal(entry, data, (int) directory);
                at += 46 + entry.name().length();
            }
            if (at != end) throw broken("zip.directory", at);
            if (data != directory) throw broken("zip.gap", data);
            for (String name : ENTRIES) if (!entries.containsKey(name)) throw broken("zip.missing", name);
        }

        private Entry readEntry(int at, int end, int expected) {
            int length = u16(at + 28);
            if (at + 46 + length > end) throw broken("zip.directory", at);
            String name = new String(file, at + 46, length, StandardCharsets.ISO_8859_1);
            if (!ENTRIES.contains(name)) throw broken("zip.name", name);
            int flags = u16(at + 8);
            int method = u16(at + 10);
            if ((flags & 1) != 0) throw broken("zip.encrypted", name);
            boolean plain = u16(at + 6) <= 20 && (flags & ~FLAGS) == 0 && (method == 0 || method == 8);
            boolean bare = u16(at + 30) == 0 && u16(at + 32) == 0 && u16(at + 34) == 0;
            if (!plain || !bare) throw broken("zip.feature", name);
            long packed = u32(at + 20);
            long size = u32(at + 24);
            if (method == 0 && packed != size) throw broken("zip.data", name);
            if (u32(at + 42) != expected) throw broken("zip.gap", expected);
            int data = expected + 30 + length;
            return new Entry(name, flags, method, (int) u32(at + 12), u32(at + 16), packed, size, data);
        }

        /** Compares what stands before and behind the data with the directory; answers where the next entry begins. */
        private int checkLocal(Entry entry, int at, int directory) {
            long after = entry.data() + entry.packed() + (entry.isFollowed() ? DESCRIPTOR : 0);
            if (after > directory || u32(at) != 0x04034b50L) throw broken("zip.local", entry.name());
            int length = u16(at + 26);
            boolean same = length == entry.name().length()
                    && entry.name().equals(new String(file, at + 30, length, StandardCharsets.ISO_8859_1))
                    && u16(at + 4) <= 20
                    && u16(at + 6) == entry.flags()
                    && u16(at + 8) == entry.method()
                    && (int) u32(at + 10) == entry.time()
                    && u16(at + 28) == 0
                    && (entry.isFollowed()
                            ? sizes(at + 14, 0, 0, 0)
                                    && u32((int) after - DESCRIPTOR) == 0x08074b50L
                                    && sizes((int) after - 12, entry.crc(), entry.packed(), entry.size())
                            : sizes(at + 14, entry.crc(), entry.packed(), entry.size()));
            if (!same) throw broken("zip.local", entry.name());
            return (int) after;
        }

        private boolean sizes(int at, long crc, long packed, long size) {
            return u32(at) == crc && u32(at + 4) == packed && u32(at + 8) == size;
        }

        private int u16(int at) {
            return Short.toUnsignedInt(bytes.getShort(at));
        }

        private long u32(int at) {
            return Integer.toUnsignedLong(bytes.getInt(at));
        }

        /** The whole of a small entry. */
        byte[] unpack(String name) {
            byte[] whole = new byte[(int) entries.get(name).size()];
            int[] filled = {0};
            unpack(name, (chunk, length) -> {
                System.arraycopy(chunk, 0, whole, filled[0], length);
                filled[0] += length;
            });
            return whole;
        }

        /** Takes a piece of an entry; the array is used again. */
        interface Sink {
            void take(byte[] chunk, int length);
        }

        /** Unpacks piece by piece, never more than the directory has announced. */
        void unpack(String name, Sink sink) {
            Entry entry = entries.get(name);
            CRC32 crc = new CRC32();
            long size = 0;
            byte[] chunk = new byte[1 << 16];
            Inflater inflater = new Inflater(true);
            try {
                inflater.setInput(file, entry.data(), (int) entry.packed());
                for (int n; (n = next(entry, inflater, chunk, size)) > 0; ) {
                    size += n;
                    if (size > entry.size()) throw broken("zip.data", name);
                    crc.update(chunk, 0, n);
                    sink.take(chunk, n);
                }
                boolean whole = entry.method() == 0 || inflater.finished() && inflater.getRemaining() == 0;
                if (!whole || size != entry.size() || crc.getValue() != entry.crc()) throw broken("zip.data", name);
            } catch (DataFormatException damaged) {
                throw broken("zip.data", name);
            } finally {
                inflater.end();
            }
        }

        private int next(Entry entry, Inflater inflater, byte[] chunk, long done) throws DataFormatException {
            if (entry.method() != 0) return inflater.inflate(chunk);
            int n = (int) Math.min(chunk.length, entry.size() - done);
            System.arraycopy(file, (int) (entry.data() + done), chunk, 0, n);
            return n;
        }
    }

    /** The lines of {@code records.ndjson}, read twice: once to check the entry as a whole, once record by record. */
    private static final class Records {
        private final Zip zip;

        Records(Zip zip) {
            this.zip = zip;
            Lines lines = new Lines(record -> {});
            zip.unpack(RECORDS, lines);
            if (lines.limit != null) throw lines.limit.asException();
            if (lines.length > 0) throw Zip.broken("zip.line");
        }

        void each(Consumer<byte[]> taker) {
            zip.unpack(RECORDS, new Lines(taker));
        }
    }

    /** Cuts an entry into lines and holds one at a time, so that a line without end needs no more than a record may. */
    private static final class Lines implements Zip.Sink {
        private final Consumer<byte[]> taker;
        private byte[] line = new byte[4096];
        private int length;
        private long lines;
        private Failure limit;

        Lines(Consumer<byte[]> taker) {
            this.taker = taker;
        }

        @Override
        public void take(byte[] chunk, int end) {
            int from = 0;
            for (int i = 0; i < end && limit == null; i++) {
                if (chunk[i] == '\n') {
                    append(chunk, from, i);
                    endLine();
                    from = i + 1;
                }
            }
            append(chunk, from, end);
        }

        private void endLine() {
            if (++lines > MOST_RECORDS && limit == null) {
                limit = Failure.of("limit", "limit.records", MOST_RECORDS).in(RECORDS);
            }
            if (limit == null) taker.accept(Arrays.copyOf(line, length));
            length = 0;
        }

        private void append(byte[] chunk, int from, int to) {
            if (limit == null && length + to - from > LONGEST_RECORD) {
                limit = Failure.of("limit", "limit.record", lines + 1, LONGEST_RECORD).in(RECORDS);
            }
            if (limit != null) return;
            if (length + to - from > line.length) line = Arrays.copyOf(line, 2 * (length + to - from));
            System.arraycopy(chunk, from, line, length, to - from);
            length += to - from;
        }
    }

    // ------------------------------------------------------------------------------------------- JSON in JCS form

    /** A text or a value is not in the form that was asked for. */
    private static final class NotInForm extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Sentence what;

        NotInForm(String words, Object... gaps) {
            super(words, null, false, false);
            what = Sentence.of(words, gaps);
        }

        static NotInForm field(String name) {
            return new NotInForm("field.form", name);
        }
    }

    /** Reads RFC 8785 and nothing else: what it accepts has this one written form, so nothing hides between the signs. */
    private static final class Jcs {
        private static final int DEEPEST = 32;

        private final byte[] text;
        private int at;
        private int depth;

        private Jcs(byte[] text) {
            this.text = text;
        }

        static Object read(byte[] text) throws NotInForm {
            Jcs jcs = new Jcs(text);
            Object value = jcs.value();
            if (jcs.at < text.length) throw new NotInForm("jcs.after", jcs.at);
            return value;
        }

        private Object value() throws NotInForm {
            int sign = peek();
            return switch (sign) {
                case '{' -> object();
                case '[' -> list();
                case '"' -> string();
                case 't' -> word("true", Boolean.TRUE);
                case 'f' -> word("false", Boolean.FALSE);
                default -> number();
            };
        }

        private int peek() throws NotInForm {
            if (at >= text.length) throw new NotInForm("jcs.end", at);
            return text[at];
        }

        private void expect(char sign) throws NotInForm {
            if (peek() != sign) throw new NotInForm("jcs.char", at);
            at++;
        }

        private void enter() throws NotInForm {
            at++;
            if (++depth > DEEPEST) throw new NotInForm("jcs.deep", at, DEEPEST);
        }

        private Map<String, Object> object() throws NotInForm {
            Map<String, Object> object = new LinkedHashMap<>();
            enter();
            String before = null;
            while (peek() != '}') {
                if (before != null) expect(',');
                String key = string();
                if (before != null && before.compareTo(key) >= 0) throw new NotInForm("jcs.order", at, key);
                expect(':');
                object.put(key, value());
                before = key;
            }
            at++;
            depth--;
            return object;
        }

        private List<Object> list() throws NotInForm {
            List<Object> list = new ArrayList<>();
            enter();
            while (peek() != ']') {
                if (!list.isEmpty()) expect(',');
                list.add(value());
            }
            at++;
            depth--;
            return list;
        }

        private Object word(String word, Object value) throws NotInForm {
            for (char sign : word.toCharArray()) expect(sign);
            return value;
        }

        private Long number() throws NotInForm {
            int from = at;
            boolean negative = text[at] == '-';
            if (negative) at++;
            int digits = at;
            long number = 0;
            while (at < text.length && text[at] >= '0' && text[at] <= '9' && at - digits < 17) {
                number = number * 10 + text[at++] - '0';
            }
            boolean zero = at > digits && text[digits] == '0';
            boolean fraction = at < text.length && (text[at] == '.' || text[at] == 'e' || text[at] == 'E');
            if (at == digits) throw new NotInForm("jcs.char", from);
            if (zero && (negative || at - digits > 1) || number > LARGEST_INTEGER || fraction) {
                throw new NotInForm("jcs.number", from);
            }
            return negative ? -number : number;
        }

        private String string() throws NotInForm {
            expect('"');
            int from = at;
            boolean plain = true;
            boolean escaped = false;
            for (int sign; (sign = peek()) != '"'; at++) {
                if (sign >= 0 && sign < 0x20 || sign == 0x7f) throw new NotInForm("jcs.control", at);
                if (sign < 0) plain = false;
                if (sign != '\\') continue;
                escaped = true;
                at++;
                if (peek() != '"' && peek() != '\\') throw new NotInForm("jcs.escape", at);
            }
            String string = plain ? new String(text, from, at - from, StandardCharsets.ISO_8859_1) : decode(text, from, at);
            at++;
            return escaped ? unescape(string) : string;
        }

        private static String unescape(String string) {
            StringBuilder plain = new StringBuilder();
            for (int i = 0; i < string.length(); i++) {
                if (string.charAt(i) == '\\') i++;
                plain.append(string.charAt(i));
            }
            return plain.toString();
        }

        static String decode(byte[] text, int from, int to) throws NotInForm {
            try {
                CharBuffer chars = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text, from, to - from));
                return chars.toString();
            } catch (CharacterCodingException notUtf8) {
                throw new NotInForm("jcs.utf8", from);
            }
        }

        // What a value must be.

        static Object get(Object value, String key) {
            return value instanceof Map<?, ?> map ? map.get(key) : null;
        }

        @SuppressWarnings("unchecked")
        static Map<String, Object> object(Object value) throws NotInForm {
            if (value instanceof Map<?, ?>) return (Map<String, Object>) value;
            throw new NotInForm("jcs.object");
        }

        static void onlyKeys(Map<String, Object> object, String... keys) throws NotInForm {
            for (String key : keys) if (!object.containsKey(key)) throw new NotInForm("field.missing", key);
            for (String key : object.keySet()) {
                if (!Arrays.asList(keys).contains(key)) throw new NotInForm("field.extra", key);
            }
        }

        static String text(Map<String, Object> object, String key) throws NotInForm {
            if (object.get(key) instanceof String text) return text;
            throw missingOrWrong(object, key);
        }

        static String text(Map<String, Object> object, String key, Pattern form) throws NotInForm {
            String text = text(object, key);
            if (!form.matcher(text).matches()) throw NotInForm.field(key);
            return text;
        }

        static long number(Map<String, Object> object, String key) throws NotInForm {
            if (object.get(key) instanceof Long number) return number;
            throw missingOrWrong(object, key);
        }

        static long number(Map<String, Object> object, String key, long least, long most) throws NotInForm {
            long number = number(object, key);
            if (number < least || number > most) throw NotInForm.field(key);
            return number;
        }

        static boolean flag(Map<String, Object> object, String key) throws NotInForm {
            if (object.get(key) instanceof Boolean flag) return flag;
            throw missingOrWrong(object, key);
        }

        @SuppressWarnings("unchecked")
        static List<Object> list(Map<String, Object> object, String key) throws NotInForm {
            if (object.get(key) instanceof List<?> list) return (List<Object>) list;
            throw missingOrWrong(object, key);
        }

        static Map<String, Object> object(Map<String, Object> object, String key) throws NotInForm {
            if (object.get(key) instanceof Map<?, ?> map) return object(map);
            throw missingOrWrong(object, key);
        }

        private static NotInForm missingOrWrong(Map<String, Object> object, String key) {
            return new NotInForm(object.containsKey(key) ? "field.form" : "field.missing", key);
        }

        /** Writes sorted maps, lists, texts, numbers and booleans. */
        static String write(Object value) {
            if (value instanceof String text) {
                return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            }
            if (value instanceof List<?> list) {
                return '[' + String.join(",", list.stream().map(Jcs::write).toList()) + ']';
            }
            if (value instanceof Map<?, ?> map) {
                List<String> members = map.entrySet().stream()
                        .map(member -> write(member.getKey()) + ':' + write(member.getValue()))
                        .toList();
                return '{' + String.join(",", members) + '}';
            }
            return String.valueOf(value);
        }
    }

    // ------------------------------------------------------------------------------------------- hashes and the tree

    /** SHA-256 of leaves and nodes (RFC 9162, section 2.1.1), and their written form. */
    private static final class Hash {
        private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(() -> {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException("every JDK has SHA-256", missing);
            }
        });
        private static final int LENGTH = 32;
        static final byte[] ZERO = new byte[LENGTH];

        private Hash() {}

        static byte[] of(byte[]... parts) {
            MessageDigest digest = SHA_256.get();
            for (byte[] part : parts) digest.update(part);
            return digest.digest();
        }

        static byte[] leaf(byte[] record) {
            return of(new byte[] {0}, record);
        }

        static byte[] node(byte[] left, byte[] right) {
            return of(new byte[] {1}, left, right);
        }

        static byte[] read(Object value, String field) throws NotInForm {
            byte[] hash = value instanceof String text && text.length() == 44 ? base64(text) : null;
            if (hash == null || hash.length != LENGTH) throw NotInForm.field(field);
            return hash;
        }

        /** Only the one written form is read; anything else is null. */
        static byte[] base64(String text) {
            try {
                byte[] bytes = Base64.getDecoder().decode(text);
                return Base64.getEncoder().encodeToString(bytes).equals(text) ? bytes : null;
            } catch (IllegalArgumentException notBase64) {
                return null;
            }
        }
    }

    /**
     * The complete subtrees of a log of some size, the smallest first. It never changes, so an earlier state costs nothing.
     *
     * @param left the subtrees left of this one; null when there is none
     * @param level the subtree has 2^level leaves
     */
    private record Tree(Tree left, int level, byte[] hash) {
        static Tree add(Tree tree, byte[] leaf) {
            byte[] hash = leaf;
            int level = 0;
            while (tree != null && tree.level == level) {
                hash = Hash.node(tree.hash, hash);
                tree = tree.left;
                level++;
            }
            return new Tree(tree, level, hash);
        }

        static byte[] root(Tree tree) {
            if (tree == null) return Hash.of();
            byte[] root = tree.hash;
            for (Tree next = tree.left; next != null; next = next.left) root = Hash.node(next.hash, root);
            return root;
        }
    }

    // ------------------------------------------------------------------------------------------- 2: keys and notes

    /** A verifier key of C2SP: a name, a short hash, and an Ed25519 key for a log or for a witness. */
    private record Key(String name, int id, int algorithm, byte[] publicKey) {
        static final int LOG = 1;
        static final int WITNESS = 4;
        private static final Pattern FORM = Pattern.compile("([^ +]+)\\+([0-9a-fA-F]{8})\\+([A-Za-z0-9+/=]+)");
        private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

        static List<Key> all(Collection<String> texts, int algorithm) {
            return texts.stream()
                    .flatMap(String::lines)
                    .map(String::trim)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> read(line, algorithm))
                    .toList();
        }

        private static Key read(String text, int algorithm) {
            Matcher parts = FORM.matcher(text);
            byte[] key = parts.matches() ? Hash.base64(parts.group(3)) : null;
            if (key == null || key.length != 33 || key[0] != algorithm) {
                String words = algorithm == LOG ? "bad-key" : "bad-key.witness";
                throw Failure.cannot("bad-key", words, text).asException();
            }
            byte[] name = (parts.group(1) + "\n").getBytes(StandardCharsets.UTF_8);
            int id = ByteBuffer.wrap(Hash.of(name, key)).getInt();
            if (id != Integer.parseUnsignedInt(parts.group(2), 16)) {
                throw Failure.cannot("bad-key", "bad-key.hash", text).asException();
            }
            return new Key(parts.group(1), id, algorithm, Arrays.copyOfRange(key, 1, key.length));
        }

        boolean wrote(Note.Line line) {
            return line.name().equals(name) && line.id() == id;
        }

        /** Whether the signature of the line is that of the note; a witness signs the time with it. */
        boolean verifies(Note.Line line, String text) {
            ByteBuffer blob = ByteBuffer.wrap(line.signature());
            if (blob.remaining() != (algorithm == LOG ? 64 : 72)) return false;
            String message = algorithm == LOG
                    ? text
                    : "cosignature/v1\ntime " + Long.toUnsignedString(blob.getLong()) + "\n" + text;
            byte[] signature = new byte[64];
            blob.get(signature);
            return verifies(message.getBytes(StandardCharsets.UTF_8), signature);
        }

        private boolean verifies(byte[] message, byte[] signature) {
            try {
                byte[] encoded = Arrays.copyOf(X509, X509.length + publicKey.length);
                System.arraycopy(publicKey, 0, encoded, X509.length, publicKey.length);
                Signature verifier = Signature.getInstance("Ed25519");
                verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
                verifier.update(message);
                return verifier.verify(signature);
            } catch (GeneralSecurityException invalid) {
                return false;
            }
        }
    }

    /** A checkpoint in a signed note. */
    private static final class Note {
        private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,15}");
        private static final Pattern LINE = Pattern.compile("\u2014 ([^ +]+) ([A-Za-z0-9+/=]+)");
        private static final int MOST_LINES = 100;

        private final String entry;
        private final String text;
        private final String origin;
        private final long size;
        private final byte[] root;
        private final List<Line> lines = new ArrayList<>();

        /** One signature, whoever made it. */
        private record Line(String name, int id, byte[] signature) {}

        private Note(String entry, String note) throws NotInForm {
            if (note.chars().anyMatch(sign -> sign < 0x20 && sign != '\n')) throw NotInForm.field("note");
            List<String> rows = Arrays.asList(note.split("\n", -1));
            int signatures = rows.size() - 5;
            boolean framed = signatures > 0 && rows.get(3).isEmpty() && rows.get(rows.size() - 1).isEmpty();
            if (!framed || rows.get(0).isEmpty()) throw NotInForm.field("note");
            if (!SIZE.matcher(rows.get(1)).matches()) throw NotInForm.field("size");
            this.entry = entry;
            text = String.join("\n", rows.subList(0, 3)) + "\n";
            origin = rows.get(0);
            size = Long.parseLong(rows.get(1));
            root = Hash.read(rows.get(2), "root");
            if (size > LARGEST_INTEGER) throw NotInForm.field("size");
            if (signatures > MOST_LINES) throw NotInForm.field("signatures");
            for (String row : rows.subList(4, rows.size() - 1)) lines.add(line(row));
        }

        static Note read(String entry, byte[] bytes) {
            try {
                return new Note(entry, Jcs.decode(bytes, 0, bytes.length));
            } catch (NotInForm wrong) {
                throw Failure.of("note", "note", entry, wrong.what).in(entry).asException();
            }
        }

        /**
         * Reads a checkpoint that somebody kept, also as it was printed, with long lines continued behind spaces. It says
         * something only when a key of the log signed it.
         */
        static Note held(String given, List<Key> logs) {
            String text = given.replaceAll("\r\n?", "\n").replaceAll("\n +", "").replaceAll("^[ \n]+|[ \n]+$", "");
            try {
                Note note = new Note("", text + "\n");
                boolean valid = note.lines.stream().allMatch(line ->
                        logs.stream().allMatch(key -> !key.wrote(line) || key.verifies(line, note.text)));
                if (valid && note.lines.stream().anyMatch(line -> isOf(line, logs))) return note;
                throw Failure.cannot("bad-checkpoint", "bad-checkpoint.signature").asException();
            } catch (NotInForm wrong) {
                throw Failure.cannot("bad-checkpoint", "bad-checkpoint", wrong.what).asException();
            }
        }

        private static Line line(String line) throws NotInForm {
            Matcher parts = LINE.matcher(line);
            byte[] blob = parts.matches() ? Hash.base64(parts.group(2)) : null;
            if (blob == null || blob.length < 5) throw NotInForm.field("signature");
            return new Line(parts.group(1), ByteBuffer.wrap(blob).getInt(), Arrays.copyOfRange(blob, 4, blob.length));
        }

        void check(Range range, List<Key> logs, List<Key> witnesses) {
            for (Line line : lines) {
                for (List<Key> keys : List.of(logs, witnesses)) checkLine(line, keys);
            }
            if (lines.stream().noneMatch(line -> isOf(line, logs))) { // the check of the key
                String others = String.join(", ", lines.stream().map(Line::name).distinct().toList());
                throw Failure.of("key", "key", entry, others).in(entry).asException();
            }
            if (names(logs, range).isEmpty()) {
                throw Failure.of("origin", "origin", entry, origin, range.office()).in(entry).asException();
            }
        }

        private void checkLine(Line line, List<Key> keys) {
            for (Key key : keys) {
                if (key.wrote(line) && !key.verifies(line, text)) { // the check of the signature
                    throw Failure.of("signature", "signature", entry, key.name()).in(entry).asException();
                }
            }
        }

        private static boolean isOf(Line line, List<Key> keys) {
            return keys.stream().anyMatch(key -> key.wrote(line));
        }

        void checkSize(Range range, boolean isEnd) {
            long all = range.first() + range.count();
            if (isEnd ? size != all : size <= range.first() || size > all) {
                throw Failure.of("size", "size", entry, size, range.first(), all).in(entry).asException();
            }
        }

        void checkWitness(List<Key> witnesses) {
            if (witnesses.isEmpty() || lines.stream().anyMatch(line -> isOf(line, witnesses))) return;
            throw Failure.of("witness", "witness", entry).in(entry).asException();
        }

        /** Who of these signed: witnesses, and log keys to which the origin belongs. */
        Set<String> names(List<Key> keys, Range range) {
            Set<String> names = new TreeSet<>();
            for (Key key : keys) {
                boolean own = key.algorithm() == Key.WITNESS || origin.equals(key.name() + "/" + range.office());
                if (own && lines.stream().anyMatch(key::wrote)) names.add(key.name());
            }
            return names;
        }
    }

    // ------------------------------------------------------------------------------------------- 3 and 4: the records

    /** Takes the records in order: their form, their places, the chain from each to the one before, and the tree. */
    private static final class Chain {
        private final Range range;
        private final Note start;
        private final Note end;
        private final Note held;
        private final Queue queue;

        private long position;
        private final Map<String, Long> seqs = new HashMap<>();
        private Link before;
        private Link torn;
        private Tree tree;
        private Tree treeBefore;
        private byte[] startRoot;
        private byte[] heldRoot;

        /** A record with its place and leaf hash. */
        private record Link(long index, Map<String, Object> record, byte[] prev, byte[] leaf) {}

        Chain(Range range, Note start, Note end, Note held) {
            this.range = range;
            this.start = start;
            this.end = end;
            this.held = held;
            this.heldRoot = held == null ? null : before(held.size);
            this.tree = range.before();
            this.queue = new Queue(range.office(), range.stream());
        }

        void take(byte[] line) {
            if (torn != null) throw tornAt(continues(torn, line) ? before : torn);
            Link link = read(line);
            Map<String, Object> record = link.record();
            checkPlace(link);
            byte[] expected = before != null ? before.leaf() : range.first() == 0 ? Hash.ZERO : link.prev();
            if (!Arrays.equals(expected, link.prev())) { // the check of the chain
                if (before == null) throw tornAt(link);
                torn = link;
                return;
            }
            checkSeq(link);
            before = link;
            position++;
            treeBefore = tree;
            tree = Tree.add(tree, link.leaf());
            if (link.index() + 1 == start.size) startRoot = Tree.root(tree);
            if (held != null && link.index() + 1 == held.size) heldRoot = Tree.root(tree);
            if (record.get("stream").equals(range.stream())) {
                queue.take((Long) record.get("seq"), (String) record.get("type"), (Long) record.get("rev"), record);
            }
        }

        private Link read(byte[] line) {
            long index = range.first() + position;
            Object value = null;
            try {
                value = Jcs.read(line);
                Map<String, Object> record = Jcs.object(value);
                return new Link(index, record, checkForm(record), Hash.leaf(line));
            } catch (NotInForm wrong) {
                throw Failure.of("form", "form.record", wrong.what).at(index, value).asException();
            }
        }

        /** Answers {@code prev}. */
        private static byte[] checkForm(Map<String, Object> record) throws NotInForm {
            Jcs.onlyKeys(record, "id", "index", "office", "payload", "prev", "rev", "seq", "stream", "type", "v");
            if (!isUuid(Jcs.text(record, "id"))) throw NotInForm.field("id");
            Jcs.number(record, "index", 0, LARGEST_INTEGER);
            Jcs.text(record, "office", OFFICE);
            Jcs.object(record, "payload");
            byte[] prev = Hash.read(record.get("prev"), "prev");
            Jcs.number(record, "rev", 1, LARGEST_INTEGER);
            Jcs.number(record, "seq", 1, LARGEST_INTEGER);
            Jcs.text(record, "stream");
            Jcs.text(record, "type", TYPE);
            Jcs.number(record, "v", 1, 1);
            return prev;
        }

        private static boolean isUuid(String text) {
            try {
                return UUID.fromString(text).toString().equals(text);
            } catch (IllegalArgumentException other) {
                return false;
            }
        }

        private void checkPlace(Link link) {
            Map<String, Object> record = link.record();
            require(range.office().equals(record.get("office")), link, "office", record.get("office"), range.office());
            String stream = (String) record.get("stream");
            boolean ofDay = range.stream().equals(stream);
            boolean known = ofDay || position > 0 && isStream(stream, range.office(), record);
            require(known, link, "stream", stream, range.stream());
            require(record.get("index").equals(link.index()), link, "index", record.get("index"), link.index());
        }

        /** Asked behind the chain: a record whose stream was altered would else show as a hole at the next one. */
        private void checkSeq(Link link) {
            String stream = (String) link.record().get("stream");
            long seq = (Long) link.record().get("seq");
            long due = seqs.getOrDefault(stream, seq - 1) + 1;
            require(seq == due, link, "seq", seq, due);
            seqs.put(stream, seq);
        }

        /** The office itself, or one of its days: one that was left open may be closed while this one runs. */
        private static boolean isStream(String stream, String office, Map<String, Object> record) {
            if (stream.equals(office)) return true;
            boolean named = record.get("payload") instanceof Map<?, ?> payload && stream.equals(payload.get("day"));
            if (!named || !stream.startsWith(office + "/")) return false;
            try {
                String day = stream.substring(office.length() + 1);
                return day.length() == 10 && LocalDate.parse(day).getYear() > 0;
            } catch (DateTimeException noDay) {
                return false;
            }
        }

        private static void require(boolean kept, Link link, String code, Object found, Object due) {
            if (!kept) throw Failure.of(code, "record." + code, found, due).at(link.index(), link.record()).asException();
        }

        /** Whether the next line was written after this record as it stands, so that not this one was altered. */
        private static boolean continues(Link link, byte[] line) {
            try {
                return Arrays.equals(Hash.read(Jcs.get(Jcs.read(line), "prev"), "prev"), link.leaf());
            } catch (NotInForm damaged) {
                return false;
            }
        }

        private static Broken tornAt(Link link) {
            return Failure.of("prev", "record.prev").at(link.index(), link.record()).asException();
        }

        void finish() {
            if (torn != null) {
                Tree other = Tree.add(Tree.add(treeBefore, torn.prev()), torn.leaf());
                throw tornAt(Arrays.equals(Tree.root(other), end.root) ? before : torn);
            }
            if (position != range.count()) {
                long index = range.first() + Math.min(position, range.count());
                throw Failure.of("count", "record.count", range.count(), position).at(index, null).asException();
            }
            checkRoot(start, startRoot, range.first());
            checkRoot(end, Tree.root(tree), start.size);
        }

        /** The root of a size before the range, if the roots of its subtrees are at hand. */
        private byte[] before(long size) {
            Tree left = range.before();
            long most = range.first();
            while (most > size) {
                most -= 1L << left.level();
                left = left.left();
            }
            return most == size ? Tree.root(left) : null;
        }

        /** What became of the comparison with the checkpoint that was given. */
        Held compared() {
            if (held == null) return null;
            if (held.size > end.size) return new Held("older", held.size);
            if (heldRoot == null) return new Held("earlier", held.size);
            if (Arrays.equals(heldRoot, held.root)) return new Held("consistent", held.size);
            throw Failure.of("fork", "fork", held.size).asException();
        }

        private void checkRoot(Note note, byte[] root, long from) {
            if (Arrays.equals(note.root, root)) return; // the check of the tree
            Failure failure = from < note.size
                    ? Failure.of("root", "root", note.entry, from, note.size - 1).at(from, note.size - 1)
                    : Failure.of("root", "root.fork", START, END);
            throw failure.in(note.entry).asException();
        }
    }

    // ------------------------------------------------------------------------------------------- 5: the rules of the queue

    /** What {@code DayOpened} says about the office, as far as the rules ask. */
    private record Office(
            Map<String, String> letters,
            Map<Long, Set<String>> counters,
            Set<String> categories,
            Map<String, Set<String>> reasons,
            long calls,
            long seconds,
            Order order,
            Appointments appointments,
            long withdrawSeconds,
            long restoreMinutes) {
        private static final List<String> LISTS = List.of("pauseReasons", "cancelReasons");
        private static final List<String> LISTS_OF_DESK = List.of(
                "parkReasons",
                "transferReasons",
                "outOfTurnReasons",
                "correctionReasons",
                "stopReasons",
                "ratingReasons");
        private static final long USUAL = 30;

        static Office of(Object configuration) {
            Map<String, String> letters = new LinkedHashMap<>();
            each(configuration, "services", one -> letters.putIfAbsent(text(one, "code"), text(one, "letter")));
            Map<Long, Set<String>> counters = new LinkedHashMap<>();
            each(configuration, "counters", one -> counters.putIfAbsent(number(one, "number"), texts(one, "services")));
            Object rule = Jcs.get(configuration, "callRule");
            Object desk = Jcs.get(configuration, "desk");
            Map<String, Set<String>> reasons = new HashMap<>();
            LISTS.forEach(list -> reasons.put(list, codes(configuration, list)));
            LISTS_OF_DESK.forEach(list -> reasons.put(list, codes(desk, list)));
            return new Office(
                    letters,
                    counters,
                    codes(configuration, "categories"),
                    reasons,
                    number(rule, "calls"),
                    number(rule, "seconds"),
                    Order.of(Jcs.get(configuration, "order")),
                    Appointments.of(Jcs.get(configuration, "appointments")),
                    desk == null ? USUAL : number(desk, "withdrawSeconds"),
                    desk == null ? USUAL : number(desk, "restoreMinutes"));
        }

        private static void each(Object object, String key, Consumer<Object> taker) {
            if (Jcs.get(object, key) instanceof List<?> list) list.forEach(taker);
        }

        private static Set<String> codes(Object object, String key) {
            Set<String> codes = new HashSet<>();
            each(object, key, one -> codes.add(text(one, "code")));
            return codes;
        }
    }

    /** What coming early or late to a booked time means. */
    private record Appointments(long earlyMinutes, long graceMinutes, long credit) {
        private static final Appointments USUAL = new Appointments(15, 15, 30);

        static Appointments of(Object rule) {
            if (rule == null) return USUAL;
            return new Appointments(number(rule, "earlyMinutes"), number(rule, "graceMinutes"), number(rule, "credit"));
        }

        boolean isTooEarly(long slot, long at) {
            return at < slot - earlyMinutes * MINUTE;
        }

        /** The minutes of who checks in at an instant. */
        long credit(long slot, long at) {
            long late = Math.max(0, at - slot) / MINUTE;
            return late > graceMinutes ? 0 : Math.max(0, credit - late);
        }
    }

    /** A booked time of the day, and what has become of it. */
    private static final class Booking {
        private final String service;
        private final String slot;
        private final long begins;
        private String state = "booked";

        Booking(Object booked) {
            service = text(booked, "service");
            slot = text(booked, "slot");
            begins = instant(booked, "slot");
        }

    }

    /** The order of the rule; a category that is absent is null. */
    private record Order(long version, Map<String, Long> credits, Long overtakes, Map<String, Long> guards) {
        static Order of(Object order) {
            Map<String, Long> credits = new HashMap<>();
            Office.each(order, "credits", one -> credits.putIfAbsent(text(one, "category"), number(one, "minutes")));
            Map<String, Long> guards = new HashMap<>();
            Office.each(order, "guards", one -> guards.putIfAbsent(text(one, "category"), number(one, "minutes")));
            return new Order(number(order, "version"), credits, number(order, "overtakes"), guards);
        }

        long credit(Ticket ticket) {
            return Math.max(creditOfCategory(ticket), ticket.booked);
        }

        /** Whether its booking gives the ticket more than its category. */
        boolean isByBooking(Ticket ticket) {
            return ticket.booked > creditOfCategory(ticket);
        }

        private long creditOfCategory(Ticket ticket) {
            return ticket.category == null ? 0 : credits.getOrDefault(ticket.category, 0L);
        }

        boolean protects(Ticket ticket) {
            return ticket.raised || overtakes != null && ticket.overtaken >= overtakes;
        }

        private boolean isDue(Ticket ticket, long at) {
            Long guard = guards.get(ticket.category);
            return guard != null && ticket.time + guard * MINUTE <= at;
        }

        private int rank(Ticket ticket, long at) {
            return protects(ticket) ? 0 : isDue(ticket, at) ? 1 : 2;
        }

        private long time(Ticket ticket, long at) {
            if (protects(ticket)) return ticket.time;
            return isDue(ticket, at) ? ticket.time + guards.get(ticket.category) * MINUTE : effective(ticket);
        }

        private long effective(Ticket ticket) {
            return ticket.time - credit(ticket) * MINUTE;
        }

        Comparator<Ticket> at(long at) {
            return Comparator.<Ticket>comparingInt(ticket -> rank(ticket, at))
                    .thenComparingLong(ticket -> time(ticket, at))
                    .thenComparing(Ticket.BY_NUMBER);
        }

        /** Why the rule calls this ticket, the first of these. */
        String code(Ticket first, List<Ticket> eligible, boolean passesOver) {
            if (eligible.size() == 1) return "only-one";
            Comparator<Ticket> byCredit = Comparator.<Ticket>comparingLong(this::effective).thenComparing(Ticket.BY_NUMBER);
            if (eligible.stream().noneMatch(other -> byCredit.compare(other, first) < 0)) {
                if (!passesOver) return "first-in-line";
                return isByBooking(first) ? "appointment" : "category-credit";
            }
            if (first.raised) return "came-back";
            return protects(first) ? "overtaken-enough" : "waited-enough";
        }
    }

    // Fields of a payload whose form has been checked.

    private static String text(Object object, String key) {
        return (String) Jcs.get(object, key);
    }

    private static Long number(Object object, String key) {
        return (Long) Jcs.get(object, key);
    }

    private static boolean flag(Object object, String key) {
        return (Boolean) Jcs.get(object, key);
    }

    private static long instant(Object object, String key) {
        try {
            return Form.instant(Jcs.object(object), key);
        } catch (NotInForm impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Set<String> texts(Object object, String key) {
        Set<String> texts = new HashSet<>();
        Office.each(object, key, one -> texts.add((String) one));
        return texts;
    }

    /** A ticket from its issue to its end. */
    private static final class Ticket {
        static final Comparator<Ticket> BY_NUMBER =
                Comparator.<Ticket>comparingInt(ticket -> ticket.digits).thenComparing(ticket -> ticket.letter);
        /** Order of arrival. */
        static final Comparator<Ticket> BY_ARRIVAL =
                Comparator.<Ticket>comparingLong(ticket -> ticket.time).thenComparing(BY_NUMBER);

        private final String number;
        private final String letter;
        private final int digits;
        /** Since when it waits: its issue, or the booked time that was still to come then. */
        private long time;

        private String state = "waiting";
        private String service;
        private String category;
        private Long sentTo;
        private final List<Step> plan = new ArrayList<>();
        private final List<Served> served = new ArrayList<>();
        private long started;
        private Counter counter;

        private long firstCall;
        private long calls;
        private List<String> passedOver = List.of();
        private boolean favoured;

        private long overtaken;
        private boolean raised;
        private boolean raisedByReturn;
        private boolean owed;
        private long until;
        private long missed;
        private boolean restored;
        private boolean rated;
        /** The minutes of its booking, and when its time begins; without a booking it has always begun. */
        private long booked;

        private long due = Long.MIN_VALUE;

        /** What follows; at a counter when that was promised, else null. */
        private record Step(String service, Long counter) {}

        /** A service that was finished. */
        private record Served(String service, long from, long to) {}

        Ticket(Map<String, Object> issue, long at) {
            number = text(issue, "ticket");
            letter = number.substring(0, 1);
            digits = Integer.parseInt(number.substring(1));
            service = text(issue, "service");
            category = text(issue, "claim");
            time = at;
            started = at;
        }

        void book(long begins, long credit, long at) {
            due = begins;
            booked = credit;
            if (begins > at) time = begins;
        }

        boolean isOpen() {
            return OPEN.contains(state);
        }

        boolean isAtCounter() {
            return AT_COUNTER.contains(state);
        }

        boolean isEligible(Counter where) {
            return state.equals("waiting")
                    && (sentTo == null ? where.services.contains(service) : sentTo == where.number);
        }

        /** The last finished service of this name; null when there is none. */
        Served served(String name) {
            Served last = null;
            for (Served one : served) if (one.service().equals(name)) last = one;
            return last;
        }

        private static final Set<String> OPEN = Set.of("waiting", "parked", "called", "serving");
        private static final Set<String> AT_COUNTER = Set.of("called", "serving");
    }

    /** A counter: without a clerk it is closed. It has at most one ticket, if the rules were kept. */
    private static final class Counter {
        private final long number;
        private final Set<Ticket> tickets = new LinkedHashSet<>();
        private String clerk;
        private boolean paused;
        private Set<String> services = Set.of();
        private Ticket finished;
        private long finishedAt;

        Counter(long number) {
            this.number = number;
        }

        boolean isClosed() {
            return clerk == null;
        }
    }

    /** Whether a payload has the fields of its type. */
    private static final class Form {
        private static final Pattern INSTANT = Pattern.compile(
                "([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})\\.([0-9]{3})Z");
        private static final Pattern LETTER = Pattern.compile("[A-Z]");
        private static final long MOST_MINUTES = 1_000_000;

        private Form() {}

        /** Takes one object of a list. */
        private interface Part {
            void check(Map<String, Object> part) throws NotInForm;
        }

        static void check(String type, Map<String, Object> event, String office) throws NotInForm {
            switch (type) {
                case "DayOpened" -> {
                    configuration(Jcs.object(event, "configuration"), office);
                    if (event.containsKey("booked")) each(event, "booked", Form::booking);
                }
                case "DayClosed" -> each(event, "unfinished", one -> {
                    Jcs.text(one, "ticket", TICKET);
                    Jcs.text(one, "was");
                    Jcs.text(one, "end");
                });
                case "SlotBooked" -> booking(event);
                case "BookingCancelled" -> {
                    number(event);
                    Jcs.text(event, "reason");
                }
                case "BookingCheckedIn" -> {
                    number(event);
                    instant(event, "due");
                    Jcs.number(event, "credit", 0, MOST_MINUTES);
                }
                case "TicketIssued" -> {
                    Jcs.text(event, "service");
                    if (event.containsKey("channel")) Jcs.text(event, "channel");
                    if (event.containsKey("claim")) Jcs.text(event, "claim");
                    Jcs.number(event, "ahead");
                }
                case "TicketCalled" -> {
                    Jcs.text(event, "mode");
                    explanation(Jcs.object(event, "why"));
                }
                case "TicketRecalled" -> Jcs.number(event, "attempt");
                case "NoShowMarked" -> {
                    Jcs.number(event, "calls");
                    Jcs.number(event, "seconds");
                }
                case "CounterOpened", "CounterServicesChanged" -> strings(event, "services", null);
                case "CounterPaused", "TicketCancelled", "TicketRestored", "IssuingStopped" -> Jcs.text(event, "reason");
                case "ServiceStarted", "FinishWithdrawn", "ServiceAdded" -> Jcs.text(event, "service");
                default -> checkOfDesk(type, event);
            }
            if (Queue.OF_TICKETS.contains(type)) Jcs.text(event, "ticket", TICKET);
            if (Queue.AT_COUNTERS.contains(type)) Jcs.number(event, "counter");
        }

        private static void checkOfDesk(String type, Map<String, Object> event) throws NotInForm {
            switch (type) {
                case "ServiceFinished" -> {
                    Jcs.text(event, "service");
                    if (event.containsKey("next")) Jcs.text(event, "next");
                }
                case "ServiceCorrected" -> {
                    Jcs.text(event, "service");
                    instant(event, "ended");
                    Jcs.text(event, "reason");
                }
                case "VisitRecordedWithoutTicket", "HomeVisitRecorded" -> {
                    Jcs.text(event, "service");
                    Jcs.number(event, "minutes");
                    if (type.equals("VisitRecordedWithoutTicket")) Jcs.number(event, "waiting");
                }
                case "ReceptionAvailabilityChanged" -> Jcs.flag(event, "available");
                case "TicketParked" -> {
                    Jcs.text(event, "reason");
                    instant(event, "until");
                }
                case "TicketDeferred" -> instant(event, "until");
                case "TicketReturned" -> Jcs.flag(event, "raised");
                case "TicketTransferred" -> {
                    Jcs.text(event, "service");
                    if (event.containsKey("to")) Jcs.number(event, "to");
                    Jcs.text(event, "reason");
                    Jcs.flag(event, "back");
                }
                case "PriorityConfirmed" -> {
                    Jcs.text(event, "category");
                    Jcs.flag(event, "documentSeen");
                }
                case "PriorityDeclined" -> Jcs.text(event, "category");
                case "ServiceRated" -> {
                    Jcs.number(event, "score");
                    strings(event, "reasons", null);
                }
                default -> {}
            }
        }

        /** Checks what every event has; answers its instant in milliseconds. */
        static long common(Map<String, Object> event, String stream) throws NotInForm {
            if (Jcs.text(event, "by").indexOf(':') < 1) throw NotInForm.field("by");
            if (!Jcs.text(event, "day").equals(stream)) throw NotInForm.field("day");
            return instant(event, "at");
        }

        static long instant(Map<String, Object> event, String field) throws NotInForm {
            Matcher parts = INSTANT.matcher(Jcs.text(event, field));
            if (!parts.matches()) throw NotInForm.field(field);
            int[] part = new int[8];
            for (int i = 1; i < part.length; i++) part[i] = Integer.parseInt(parts.group(i));
            try {
                return LocalDateTime.of(part[1], part[2], part[3], part[4], part[5], part[6], part[7] * 1_000_000)
                        .toInstant(ZoneOffset.UTC)
                        .toEpochMilli();
            } catch (DateTimeException noSuchTime) {
                throw NotInForm.field(field);
            }
        }

        private static void number(Map<String, Object> booking) throws NotInForm {
            Jcs.number(booking, "booking", 1, LARGEST_INTEGER);
        }

        private static void booking(Map<String, Object> booking) throws NotInForm {
            number(booking);
            Jcs.text(booking, "service");
            instant(booking, "slot");
        }

        private static void configuration(Map<String, Object> configuration, String office) throws NotInForm {
            if (!Jcs.text(configuration, "office").equals(office)) throw NotInForm.field("office");
            each(configuration, "services", one -> {
                Jcs.text(one, "code");
                Jcs.text(one, "letter", LETTER);
            });
            each(configuration, "counters", one -> {
                Jcs.number(one, "number");
                strings(one, "services", null);
            });
            codes(configuration, List.of("categories"));
            codes(configuration, Office.LISTS);
            Map<String, Object> rule = Jcs.object(configuration, "callRule");
            Jcs.number(rule, "calls");
            Jcs.number(rule, "seconds");
            Map<String, Object> order = Jcs.object(configuration, "order");
            Jcs.number(order, "version");
            each(order, "credits", one -> {
                Jcs.text(one, "category");
                Jcs.number(one, "minutes", 0, MOST_MINUTES);
            });
            if (order.containsKey("overtakes")) Jcs.number(order, "overtakes", 1, LARGEST_INTEGER);
            if (order.containsKey("guards")) {
                each(order, "guards", one -> {
                    if (one.containsKey("category")) Jcs.text(one, "category");
                    Jcs.number(one, "minutes", 0, MOST_MINUTES);
                });
            }
            if (configuration.containsKey("appointments")) {
                Map<String, Object> appointments = Jcs.object(configuration, "appointments");
                for (String minutes : List.of("earlyMinutes", "graceMinutes", "credit")) {
                    Jcs.number(appointments, minutes, 0, MOST_MINUTES);
                }
            }
            if (!configuration.containsKey("desk")) return;
            Map<String, Object> desk = Jcs.object(configuration, "desk");
            Jcs.number(desk, "withdrawSeconds", 0, MOST_MINUTES);
            Jcs.number(desk, "restoreMinutes", 0, MOST_MINUTES);
            codes(desk, Office.LISTS_OF_DESK);
        }

        private static void codes(Map<String, Object> object, List<String> lists) throws NotInForm {
            for (String list : lists) each(object, list, one -> Jcs.text(one, "code"));
        }

        private static void explanation(Map<String, Object> why) throws NotInForm {
            Jcs.number(why, "ruleVersion");
            Jcs.text(why, "code");
            Jcs.number(why, "eligible");
            strings(why, "passedOver", TICKET);
            Jcs.number(why, "credit");
        }

        private static void each(Map<String, Object> object, String key, Part part) throws NotInForm {
            for (Object one : Jcs.list(object, key)) part.check(Jcs.object(one));
        }

        private static void strings(Map<String, Object> object, String key, Pattern form) throws NotInForm {
            for (Object one : Jcs.list(object, key)) {
                if (!(one instanceof String text) || form != null && !form.matcher(text).matches()) {
                    throw NotInForm.field(key);
                }
            }
        }
    }

    /** What must follow the record before, because one press of a key records it all. */
    private static final class Due {
        private final Map<String, Object> cause;
        private boolean mayBeCorrected;
        private boolean mustBeCorrected;
        private String type;
        private final Map<String, Object> fields = new LinkedHashMap<>();

        Due(Map<String, Object> cause) {
            this.cause = cause;
            fields.put("by", cause.get("by"));
            fields.put("at", cause.get("at"));
        }

        /** After a finish whose visit goes on. */
        void goesOn(String next, boolean here, Long to) {
            type = here ? "ServiceStarted" : "TicketTransferred";
            fields.put("counter", cause.get("counter"));
            fields.put("service", next);
            if (here) return;
            fields.put("to", to);
            fields.put("reason", "next-step");
            fields.put("back", false);
        }

        /** After the ticket of a booking. */
        void checksIn() {
            type = "BookingCheckedIn";
        }

        void comesBack() {
            type = "TicketReturned";
            fields.put("raised", false);
        }

        boolean isCorrectedBy(String other, Map<String, Object> event) {
            return (mayBeCorrected || mustBeCorrected)
                    && other.equals("ServiceCorrected")
                    && Stream.of("ticket", "service", "by", "at").allMatch(key -> cause.get(key).equals(event.get(key)));
        }

        List<String> differences(Map<String, Object> event) {
            return fields.keySet().stream()
                    .filter(key -> !Objects.equals(fields.get(key), event.get(key)))
                    .toList();
        }
    }

    /** Lives through the day once more and compares every record with what the rules allow at that moment. */
    private static final class Queue {
        private static final List<String> CODES = List.of(
                "time",
                "first-opened",
                "form",
                "number",
                "service",
                "ticket",
                "counter",
                "order",
                "explanation",
                "no-show",
                "attempt",
                "unfinished",
                "ahead",
                "issuing",
                "booking",
                "withdraw",
                "restore",
                "park",
                "category",
                "next",
                "transfer",
                "correction",
                "visit",
                "rating");
        static final Set<String> OF_TICKETS = Set.of(
                "TicketIssued",
                "BookingCheckedIn",
                "TicketCalled",
                "TicketRecalled",
                "CallWithdrawn",
                "ServiceStarted",
                "ServiceAdded",
                "ServiceFinished",
                "FinishWithdrawn",
                "ServiceCorrected",
                "NoShowMarked",
                "TicketRestored",
                "TicketParked",
                "TicketDeferred",
                "TicketReturned",
                "TicketTransferred",
                "TicketReprinted",
                "PriorityConfirmed",
                "PriorityDeclined",
                "ServiceRated",
                "TicketCancelled");
        /** Of these, the ones that leave the last finish of the counter as it is. */
        private static final Set<String> BESIDE_THE_FINISH = Set.of(
                "TicketCalled",
                "TicketRecalled",
                "CallWithdrawn",
                "CounterServicesChanged",
                "ReceptionAvailabilityChanged",
                "VisitRecordedWithoutTicket",
                "HomeVisitRecorded");
        static final Set<String> AT_COUNTERS = Set.of(
                "CounterOpened",
                "CounterPaused",
                "CounterResumed",
                "CounterServicesChanged",
                "CounterClosed",
                "ReceptionAvailabilityChanged",
                "VisitRecordedWithoutTicket",
                "HomeVisitRecorded",
                "TicketCalled",
                "TicketRecalled",
                "CallWithdrawn",
                "ServiceStarted",
                "ServiceFinished",
                "FinishWithdrawn",
                "NoShowMarked",
                "TicketParked",
                "TicketTransferred");
        private static final Set<String> OF_THE_DAY = Set.of(
                "DayOpened", "DayClosed", "SlotBooked", "BookingCancelled", "IssuingStopped", "IssuingResumed");
        private static final Set<String> PROTECTED = Set.of("came-back", "overtaken-enough", "waited-enough");
        private static final Set<String> UNFAVOURED = Set.of("came-back", "appointment", "overtaken-enough");
        /** States by a name that has words. */
        private static final Map<String, Set<String>> STATES = Map.of(
                "waiting-parked", Set.of("waiting", "parked"),
                "at-counter", Ticket.AT_COUNTER,
                "open", Ticket.OPEN);

        private final String officeId;
        private final String stream;
        private final List<Finding> findings = new ArrayList<>();
        private final List<Finding> departures = new ArrayList<>();
        private final List<Unchecked> unchecked = new ArrayList<>();
        private final Map<String, Sentence> found = new TreeMap<>(Comparator.comparingInt(CODES::indexOf));

        private final Map<String, Ticket> tickets = new LinkedHashMap<>();
        private final Set<Ticket> waiting = new LinkedHashSet<>();
        private final Map<Long, Counter> counters = new HashMap<>();
        private final Map<String, Integer> lastNumbers = new HashMap<>();
        private final Map<Long, Booking> bookings = new HashMap<>();
        private long lastBooking;
        private Office office;
        private boolean first = true;
        private boolean lost;
        private boolean closed;
        private boolean stopped;
        private String lastTime;
        private long last = Long.MIN_VALUE;

        private long seq;
        private long at;
        private Map<String, Object> event;
        private Due due;
        private boolean isDue;
        private boolean isCorrectionOfClerk;
        /** The ticket that was just issued, with its issue: more services may follow. */
        private Ticket fresh;
        private Map<String, Object> freshIssue;
        /** The ticket that was just issued for a booking, and how many its visitor was told to be before it. */
        private Ticket arriving;

        private long toldAhead;

        Queue(String office, String stream) {
            this.officeId = office;
            this.stream = stream;
        }

        boolean closed() {
            return closed;
        }

        void take(long place, String type, long revision, Object record) {
            seq = place;
            boolean known = revision == 1
                    && (OF_THE_DAY.contains(type) || OF_TICKETS.contains(type) || AT_COUNTERS.contains(type));
            if (!known) unchecked.add(new Unchecked(seq, type));
            if (first && (!known || !type.equals("DayOpened"))) {
                lost = true;
                find("first-opened", "f.first", type);
            } else if (known && !lost) {
                ask(type, Jcs.get(record, "payload"));
            }
            found.forEach((code, sentence) -> findings.add(new Finding(seq, code, sentence)));
            found.clear();
            first = false;
        }

        private void ask(String type, Object payload) {
            try {
                event = Jcs.object(payload);
                at = Form.common(event, stream);
                Form.check(type, event, officeId);
            } catch (NotInForm wrong) {
                find("form", "f.form", type, wrong.what);
                lost = first;
                return;
            }
            if (at < last) find("time", "f.time", text(event, "at"), lastTime);
            last = at;
            lastTime = text(event, "at");
            if (first) {
                open();
            } else if (closed || type.equals("DayOpened")) {
                find("first-opened", closed ? "f.closed" : "f.second", type);
            } else {
                happen(type);
            }
        }

        private void open() {
            office = Office.of(Jcs.get(event, "configuration"));
            Office.each(event, "booked", this::book);
        }

        private void find(String code, String words, Object... gaps) {
            found.putIfAbsent(code, Sentence.of(words, gaps));
        }

        private void depart(String code, String words, Object... gaps) {
            departures.add(new Finding(seq, code, Sentence.of(words, gaps)));
        }

        private void happen(String type) {
            Ticket ticket = OF_TICKETS.contains(type) ? tickets.get(text(event, "ticket")) : null;
            Counter counter = AT_COUNTERS.contains(type) ? counter(number(event, "counter")) : null;
            settle(type);
            switch (type) {
                case "CounterOpened" -> openCounter(counter);
                case "CounterPaused" -> pauseCounter(counter);
                case "CounterResumed" -> resumeCounter(counter);
                case "CounterServicesChanged" -> changeServices(counter);
                case "CounterClosed" -> closeCounter(counter);
                case "VisitRecordedWithoutTicket", "HomeVisitRecorded" -> visit(type, counter);
                case "SlotBooked" -> bookSlot();
                case "BookingCancelled" -> cancelBooking();
                case "BookingCheckedIn" -> checkIn(ticket);
                case "TicketIssued" -> issue(ticket);
                case "TicketCalled" -> call(ticket, counter);
                case "TicketRecalled" -> recall(ticket, counter);
                case "CallWithdrawn" -> withdrawCall(ticket, counter);
                case "ServiceStarted" -> start(ticket, counter);
                case "ServiceAdded" -> addService(ticket);
                case "ServiceFinished" -> finish(ticket, counter);
                case "FinishWithdrawn" -> withdrawFinish(ticket, counter);
                case "NoShowMarked" -> giveUp(ticket, counter);
                case "TicketParked" -> park(ticket, counter);
                case "TicketTransferred" -> transfer(ticket, counter);
                case "IssuingStopped", "IssuingResumed" -> changeIssuing(type.equals("IssuingStopped"));
                case "DayClosed" -> closeDay();
                default -> happenTo(ticket, type);
            }
            boolean goesOn = type.equals("TicketIssued") || type.equals("ServiceAdded") && ticket == fresh;
            if (!goesOn) fresh = null;
            if (!type.equals("TicketIssued")) arriving = null;
            boolean ends = type.equals("ServiceFinished") && ticket != null && !event.containsKey("next");
            if (counter != null && !ends && !BESIDE_THE_FINISH.contains(type)) counter.finished = null;
        }

        /** What happens to a ticket wherever it is. */
        private void happenTo(Ticket ticket, String type) {
            switch (type) {
                case "ServiceCorrected" -> correct(ticket);
                case "TicketRestored" -> restore(ticket);
                case "TicketDeferred" -> defer(ticket);
                case "TicketReturned" -> comeBack(ticket);
                case "TicketReprinted" -> is(ticket, "open");
                case "PriorityConfirmed" -> confirm(ticket);
                case "PriorityDeclined" -> decline(ticket);
                case "ServiceRated" -> rate(ticket);
                case "TicketCancelled" -> cancel(ticket);
                default -> {}
            }
        }

        private Counter counter(long place) {
            if (!office.counters().containsKey(place)) find("service", "f.unknown.counter", place);
            return counters.computeIfAbsent(place, Counter::new);
        }

        /** Compares the record with what must follow the one before. */
        private void settle(String type) {
            Due was = due;
            due = null;
            isDue = false;
            isCorrectionOfClerk = false;
            if (was == null) return;
            String due = text(was.cause, "ticket");
            if (was.isCorrectedBy(type, event)) {
                isCorrectionOfClerk = was.mayBeCorrected;
                was.mayBeCorrected = false;
                was.mustBeCorrected = false;
                this.due = was;
                return;
            }
            if (was.mustBeCorrected) find("next", "f.next", due, "ServiceCorrected");
            if (was.type == null) return;
            isDue = was.type.equals(type) && due.equals(event.get("ticket"));
            List<String> differences = isDue ? was.differences(event) : List.of();
            if (!isDue) find("next", "f.next", due, was.type);
            else if (!differences.isEmpty()) find("next", "f.next.differs", due, type, differences);
        }

        // Counters.

        private void openCounter(Counter counter) {
            Set<String> services = texts(event, "services");
            services.stream().sorted().forEach(this::knowsService);
            if (!counter.isClosed()) find("counter", "f.counter.open", counter.number);
            counter.clerk = text(event, "by");
            counter.paused = false;
            counter.services = services;
        }

        private void pauseCounter(Counter counter) {
            knowsReason("pauseReasons");
            works(counter, false);
            isFree(counter);
            if (!counter.isClosed()) counter.paused = true;
        }

        private void resumeCounter(Counter counter) {
            if (works(counter, true) && !counter.paused) find("counter", "f.counter.working", counter.number);
            counter.paused = false;
        }

        private void changeServices(Counter counter) {
            Set<String> services = texts(event, "services");
            services.stream().sorted().forEach(this::knowsService);
            works(counter, true);
            List<String> lost = counter.services.stream()
                    .filter(service -> !services.contains(service))
                    .sorted()
                    .toList();
            if (!lost.isEmpty()) depart("given-back", "d.given-back", counter.number, lost, text(event, "by"));
            if (!counter.isClosed()) counter.services = services;
        }

        private void closeCounter(Counter counter) {
            works(counter, true);
            isFree(counter);
            counter.clerk = null;
            counter.paused = false;
            counter.services = Set.of();
            for (Ticket ticket : tickets.values()) {
                if (ticket.sentTo != null && ticket.sentTo == counter.number) ticket.sentTo = null;
            }
        }

        private void visit(String type, Counter counter) {
            knowsService(text(event, "service"));
            works(counter, true);
            long minutes = number(event, "minutes");
            if (minutes < 1 || minutes > 600) find("visit", "f.visit.minutes", minutes);
            if (type.equals("HomeVisitRecorded")) return;
            long told = number(event, "waiting");
            long truth = eligible(counter).size();
            if (told != truth) find("visit", "f.visit.waiting", told, truth);
            depart("without-ticket", "d.without-ticket", counter.number, text(event, "service"), minutes, told);
        }

        /** Whether the counter is open, or at least not closed, and in the hands of whoever acts. */
        private boolean works(Counter counter, boolean orPaused) {
            long place = counter.number;
            String by = text(event, "by");
            if (counter.isClosed()) find("counter", "f.counter.closed", place);
            else if (counter.paused && !orPaused) find("counter", "f.counter.paused", place);
            else if (!isDue && !counter.clerk.equals(by)) find("counter", "f.counter.clerk", place, by, counter.clerk);
            else return true;
            return false;
        }

        private void isFree(Counter counter) {
            for (Ticket there : counter.tickets) find("counter", "f.counter.busy", counter.number, there.number);
        }

        /** Whether the ticket is in such a state, so that the other rules about it make sense. */
        private boolean is(Ticket ticket, String required) {
            if (ticket != null) {
                boolean right = required.equals("issued")
                        || (isDue ? Ticket.AT_COUNTER : STATES.getOrDefault(required, Set.of(required))).contains(ticket.state);
                if (right) return true;
            }
            isNot(ticket, required);
            return false;
        }

        private void isNot(Ticket ticket, String required) {
            Sentence was = Sentence.of("state." + (ticket == null ? "none" : ticket.state));
            find("ticket", "f.ticket", text(event, "ticket"), was, Sentence.of("state." + required));
        }

        private void isThere(Ticket ticket, Counter counter) {
            if (ticket.counter == counter) return;
            find("counter", "f.counter.elsewhere", ticket.number, ticket.counter.number, counter.number);
        }

        private void knowsService(String service) {
            if (!office.letters().containsKey(service)) find("service", "f.unknown.service", service);
        }

        private void knowsCategory(String category) {
            if (!office.categories().contains(category)) find("service", "f.unknown.category", category);
        }

        private void knowsReason(String list) {
            String reason = text(event, "reason");
            if (!office.reasons().get(list).contains(reason)) find("service", "f.unknown.reason", reason);
        }

        private void isItsService(Ticket ticket) {
            String service = text(event, "service");
            knowsService(service);
            if (ticket != null && !ticket.service.equals(service)) {
                find("service", "f.service.other", ticket.number, service, ticket.service);
            }
        }

        private void changeIssuing(boolean stop) {
            if (stop == stopped) find("issuing", stop ? "f.issuing.stopped" : "f.issuing.running");
            stopped = stop;
            if (!stop) return;
            knowsReason("stopReasons");
            depart("stopped", "d.stopped", text(event, "by"), text(event, "reason"));
        }

        // Booked times.

        private void book(Object booked) {
            long booking = number(booked, "booking");
            bookings.put(booking, new Booking(booked));
            lastBooking = Math.max(lastBooking, booking);
        }

        private void bookSlot() {
            knowsService(text(event, "service"));
            long booking = number(event, "booking");
            if (booking <= lastBooking) find("booking", "f.booking.number", booking, lastBooking);
            else if (instant(event, "slot") <= at) find("booking", "f.booking.past", booking, text(event, "slot"));
            book(event);
        }

        private void cancelBooking() {
            knowsReason("cancelReasons");
            endBooking("booking-cancelled");
        }

        /** The booking of the event, which stood until now; nothing when it did not. */
        private Booking endBooking(String end) {
            long number = number(event, "booking");
            Booking booking = bookings.get(number);
            boolean stood = booking != null && booking.state.equals("booked");
            String state = booking == null ? "never-booked" : booking.state;
            if (!stood) find("booking", "f.booking.state", number, Sentence.of("state." + state));
            if (booking != null) booking.state = end;
            return stood ? booking : null;
        }

        private void checkIn(Ticket ticket) {
            Booking booking = endBooking("checked-in");
            if (ticket == null || ticket != arriving) {
                isNot(ticket, "booked");
                return;
            }
            if (booking != null) agrees(ticket, booking);
            long begins = instant(event, "due");
            ticket.book(begins, number(event, "credit"), at);
            if (begins > at) await(ticket, begins, false);
            checkAhead(ticket, toldAhead);
        }

        private void agrees(Ticket ticket, Booking booking) {
            Appointments rule = office.appointments();
            if (rule.isTooEarly(booking.begins, at)) {
                find("booking", "f.booking.early", ticket.number, rule.earlyMinutes());
            }
            agrees(ticket, "service", ticket.service, booking.service);
            agrees(ticket, "due", text(event, "due"), booking.slot);
            agrees(ticket, "credit", number(event, "credit"), rule.credit(booking.begins, at));
        }

        private void agrees(Ticket ticket, String field, Object told, Object truth) {
            if (!told.equals(truth)) find("booking", "f.booking.differs", ticket.number, field, told, truth);
        }

        // Tickets that wait.

        private void issue(Ticket before) {
            Ticket ticket = new Ticket(event, at);
            knowsService(ticket.service);
            if (ticket.category != null) knowsCategory(ticket.category);
            checkNumber(ticket, before);
            boolean isBooked = "booking".equals(text(event, "channel"));
            if (stopped && !isBooked) find("issuing", "f.issuing", ticket.number);
            if (!isBooked) checkAhead(ticket, number(event, "ahead"));
            fresh = null;
            arriving = null;
            if (before != null) return;
            tickets.put(ticket.number, ticket);
            waiting.add(ticket);
            lastNumbers.put(ticket.letter, ticket.digits);
            if (isBooked) {
                arriving = ticket;
                toldAhead = number(event, "ahead");
                due = new Due(event);
                due.checksIn();
            } else {
                fresh = ticket;
                freshIssue = event;
            }
        }

        private void checkAhead(Ticket ticket, long told) {
            Comparator<Ticket> order = office.order().at(at);
            Set<String> rivals = rivals(ticket.service);
            long ahead = waiting.stream()
                    .filter(other -> isRival(other, ticket, rivals) && order.compare(other, ticket) < 0)
                    .count();
            if (told != ahead) find("ahead", "f.ahead", ticket.number, told, ahead);
        }

        /** Whether a ticket that comes back would be called before somebody who waits for a counter that takes it. */
        private boolean wouldPass(Ticket ticket) {
            Set<String> rivals = new HashSet<>(rivals(ticket.service));
            rivals.addAll(planned(ticket.service));
            Comparator<Ticket> order = office.order().at(at);
            return waiting.stream()
                    .anyMatch(other -> isRival(other, ticket, rivals) && order.compare(ticket, other) < 0);
        }

        /** Whether a counter that takes the ticket may call the other one, which has perhaps been sent to it. */
        private boolean isRival(Ticket other, Ticket ticket, Set<String> rivals) {
            if (other.sentTo == null) return rivals.contains(other.service);
            Counter counter = counters.get(other.sentTo);
            return counter != null && counter.services.contains(ticket.service);
        }

        private void checkNumber(Ticket ticket, Ticket before) {
            String letter = office.letters().get(ticket.service);
            int due = lastNumbers.getOrDefault(ticket.letter, 0) + 1;
            if (before != null) {
                find("number", "f.number.again", ticket.number);
            } else if (letter != null && !letter.equals(ticket.letter)) {
                find("number", "f.number.letter", ticket.number, ticket.service, letter);
            } else if (ticket.digits != due) {
                find("number", "f.number.next", ticket.number, String.format(Locale.ROOT, "%s%03d", ticket.letter, due));
            }
        }

        /** The services of all counters that would take a wish for this one. */
        private Set<String> rivals(String service) {
            Set<String> all = new HashSet<>();
            for (Counter counter : counters.values()) {
                if (counter.services.contains(service)) all.addAll(counter.services);
            }
            return all.isEmpty() ? planned(service) : all;
        }

        /** The services of all counters that are meant to take it, whether or not a clerk does at present. */
        private Set<String> planned(String service) {
            Set<String> all = new HashSet<>();
            for (Set<String> services : office.counters().values()) if (services.contains(service)) all.addAll(services);
            return all;
        }

        private List<Ticket> eligible(Counter counter) {
            return waiting.stream().filter(ticket -> ticket.isEligible(counter)).toList();
        }

        private void move(Ticket ticket, String state, Counter where) {
            if (ticket.counter != null) ticket.counter.tickets.remove(ticket);
            if (where != null) where.tickets.add(ticket);
            ticket.counter = where;
            ticket.state = state;
            if (state.equals("waiting")) waiting.add(ticket);
            else waiting.remove(ticket);
        }

        private void call(Ticket ticket, Counter counter) {
            boolean waits = is(ticket, "waiting");
            works(counter, false);
            Object why = Jcs.get(event, "why");
            String reason = text(why, "code");
            boolean byRule = text(event, "mode").equals("by-rule");
            if (!byRule) {
                depart("by-hand", "d.by-hand", text(event, "ticket"), text(event, "mode"), reason);
                boolean known = office.reasons().get("outOfTurnReasons").contains(reason);
                if (!known) find("order", "f.order.reason", text(event, "ticket"), reason);
            }
            isFree(counter);
            if (waits && ticket.isEligible(counter)) checkTurn(ticket, eligible(counter), byRule);
            else if (waits) notForThis(ticket, counter);
            List<String> passedOver = new ArrayList<>();
            Office.each(why, "passedOver", one -> passedOver.add((String) one));
            overtake(passedOver, 1);
            if (ticket == null) return;
            move(ticket, "called", counter);
            ticket.firstCall = at;
            ticket.calls = 1;
            ticket.passedOver = passedOver;
            ticket.favoured = byRule && !passedOver.isEmpty() && !UNFAVOURED.contains(reason);
        }

        private void notForThis(Ticket ticket, Counter counter) {
            boolean sent = ticket.sentTo != null;
            if (sent) find("counter", "f.counter.sent", counter.number, ticket.number, ticket.sentTo);
            else find("counter", "f.counter.service", counter.number, ticket.number, ticket.service);
        }

        private void overtake(List<String> passedOver, int once) {
            for (String number : passedOver) {
                Ticket ticket = tickets.get(number);
                if (ticket != null) ticket.overtaken += once;
            }
        }

        private void checkTurn(Ticket ticket, List<Ticket> eligible, boolean byRule) {
            Comparator<Ticket> order = office.order().at(at);
            List<String> passedOver = eligible.stream()
                    .filter(other -> Ticket.BY_ARRIVAL.compare(other, ticket) < 0
                            || (!byRule && order.compare(other, ticket) < 0))
                    .sorted(Ticket.BY_ARRIVAL)
                    .map(other -> other.number)
                    .toList();
            Ticket first = eligible.stream().min(order).orElse(ticket);
            Object why = Jcs.get(event, "why");
            long credit = office.order().credit(ticket);
            tells(why, "ruleVersion", office.order().version());
            tells(why, "eligible", (long) eligible.size());
            tells(why, "passedOver", passedOver);
            tells(why, "credit", credit);
            if (!byRule) return;
            if (first == ticket) tells(why, "code", office.order().code(ticket, eligible, !passedOver.isEmpty()));
            else find("order", "f.order", ticket.number, first.number);
            if (!passedOver.isEmpty()) listPassing(ticket, passedOver, text(why, "code"));
        }

        /** A call by the rule that went past somebody. */
        private void listPassing(Ticket ticket, List<String> passedOver, String code) {
            if (PROTECTED.contains(code)) {
                depart("protected", "d.protected", ticket.number, passedOver, Sentence.of("why." + code));
            } else if (office.order().isByBooking(ticket)) {
                depart("credit", "d.credit.booking", ticket.number, passedOver, ticket.booked);
            } else {
                String category = ticket.category == null ? "–" : ticket.category;
                depart("credit", "d.credit", ticket.number, passedOver, category, office.order().credit(ticket));
            }
        }

        private void tells(Object why, String field, Object truth) {
            Object told = Jcs.get(why, field);
            if (!told.equals(truth)) find("explanation", "f.explanation", field, told, truth);
        }

        private void restore(Ticket ticket) {
            knowsReason("outOfTurnReasons");
            if (is(ticket, "no-show")) {
                long passed = at - ticket.missed;
                if (ticket.restored) find("restore", "f.restore.again", ticket.number);
                else if (passed > office.restoreMinutes() * MINUTE) {
                    find("restore", "f.restore", ticket.number, passed, office.restoreMinutes());
                }
            }
            depart("restored", "d.restored", text(event, "ticket"), text(event, "by"), text(event, "reason"));
            if (ticket == null) return;
            ticket.restored = true;
            ticket.raised = true;
            move(ticket, "waiting", null);
        }

        private void defer(Ticket ticket) {
            if (is(ticket, "waiting")) isLater(ticket);
            if (!isBy("visitor")) {
                depart("put-off", "d.put-off", text(event, "ticket"), text(event, "by"), text(event, "until"));
            }
            await(ticket, instant(event, "until"), false);
        }

        private void isLater(Ticket ticket) {
            if (instant(event, "until") <= at) find("park", "f.park", ticket.number, text(event, "until"));
        }

        private void await(Ticket ticket, long until, boolean owed) {
            if (ticket == null) return;
            ticket.until = until;
            ticket.owed = owed && !ticket.raisedByReturn;
            move(ticket, "parked", null);
        }

        private boolean isBy(String role) {
            return text(event, "by").startsWith(role + ":");
        }

        private void comeBack(Ticket ticket) {
            boolean raised = flag(event, "raised");
            if (ticket != null) ticket.raised = false; // what it was before its absence does not count
            if (is(ticket, "parked") && !isDue) {
                boolean bySystem = isBy("system");
                boolean isEarly = !bySystem && at < ticket.due;
                if (bySystem && at < ticket.until) find("park", "f.park.early", ticket.number);
                else if (isEarly && (isBy("visitor") || !ticket.owed && wouldPass(ticket))) {
                    find("park", "f.park.booked", ticket.number);
                } else if (raised != ticket.owed) find("park", raised ? "f.park.raised" : "f.park.owed", ticket.number);
            }
            if (ticket == null) return;
            if (ticket.counter != null) ticket.counter.finished = null;
            ticket.raised = raised;
            ticket.raisedByReturn |= raised;
            move(ticket, "waiting", null);
        }

        private void confirm(Ticket ticket) {
            String category = text(event, "category");
            knowsCategory(category);
            is(ticket, "open");
            if (!flag(event, "documentSeen")) {
                depart("no-document", "d.no-document", text(event, "ticket"), category, text(event, "by"));
            }
            if (ticket != null) ticket.category = category;
        }

        private void decline(Ticket ticket) {
            String category = text(event, "category");
            if (is(ticket, "open") && !category.equals(ticket.category)) {
                find("category", "f.category", ticket.number, category, ticket.category == null ? "–" : ticket.category);
            }
            if (ticket == null) return;
            ticket.category = null;
            if (!ticket.isAtCounter() || !ticket.favoured) return;
            due = new Due(event);
            due.comesBack();
        }

        private void rate(Ticket ticket) {
            long score = number(event, "score");
            Office.each(event, "reasons", one -> {
                if (!office.reasons().get("ratingReasons").contains(one)) find("service", "f.unknown.reason", one);
            });
            if (score < 1 || score > 5) find("rating", "f.rating", text(event, "ticket"), score);
            if (is(ticket, "served") && ticket.rated) find("rating", "f.rating.again", ticket.number);
            if (ticket != null) ticket.rated = true;
        }

        private void cancel(Ticket ticket) {
            knowsReason("cancelReasons");
            is(ticket, "waiting-parked");
            depart("cancelled", "d.cancelled", text(event, "ticket"), text(event, "by"), text(event, "reason"));
            if (ticket != null) move(ticket, "cancelled", null);
        }

        // Tickets at a counter.

        private void recall(Ticket ticket, Counter counter) {
            works(counter, false);
            long attempt = number(event, "attempt");
            if (is(ticket, "called")) {
                isThere(ticket, counter);
                if (attempt != ticket.calls + 1) find("attempt", "f.attempt", ticket.number, attempt, ticket.calls + 1);
            }
            if (ticket != null) ticket.calls = attempt;
        }

        private void withdrawCall(Ticket ticket, Counter counter) {
            works(counter, true);
            if (is(ticket, "called")) {
                isThere(ticket, counter);
                isInTime(ticket, at - ticket.firstCall);
            }
            depart("withdrawn", "d.withdrawn", text(event, "ticket"), text(event, "by"));
            if (ticket == null) return;
            overtake(ticket.passedOver, -1);
            ticket.passedOver = List.of();
            move(ticket, "waiting", null);
        }

        private void isInTime(Ticket ticket, long passed) {
            long allowed = office.withdrawSeconds();
            if (passed > allowed * 1000) find("withdraw", "f.withdraw", ticket.number, passed, allowed);
        }

        private void start(Ticket ticket, Counter counter) {
            works(counter, true);
            isItsService(ticket);
            if (is(ticket, "called")) isThere(ticket, counter);
            if (ticket == null) return;
            ticket.started = at;
            move(ticket, "serving", counter);
        }

        private void addService(Ticket ticket) {
            String service = text(event, "service");
            knowsService(service);
            boolean atIssue = ticket != null
                    && ticket == fresh
                    && freshIssue.get("by").equals(event.get("by"))
                    && freshIssue.get("at").equals(event.get("at"));
            if (!atIssue && is(ticket, "at-counter")) works(ticket.counter, true);
            if (ticket != null) ticket.plan.add(new Ticket.Step(service, null));
        }

        private void finish(Ticket ticket, Counter counter) {
            boolean bySupervisor = isBy("supervisor") && !text(event, "by").equals(counter.clerk);
            if (!bySupervisor) works(counter, true);
            else if (counter.isClosed()) find("counter", "f.counter.closed", counter.number);
            isItsService(ticket);
            String next = text(event, "next");
            if (is(ticket, "serving")) {
                isThere(ticket, counter);
                String planned = ticket.plan.isEmpty() ? null : ticket.plan.get(0).service();
                if (!Objects.equals(next, planned)) {
                    find("next", "f.next.plan", ticket.number, next == null ? "–" : next, planned == null ? "–" : planned);
                }
            }
            if (ticket == null) return;
            due = new Due(event);
            due.mustBeCorrected = bySupervisor;
            due.mayBeCorrected = !bySupervisor;
            ticket.served.add(new Ticket.Served(ticket.service, ticket.started, at));
            if (next == null) end(ticket, counter);
            else goOn(ticket, counter, next);
        }

        private void end(Ticket ticket, Counter counter) {
            move(ticket, "served", null);
            counter.finished = counter.isClosed() ? null : ticket;
            counter.finishedAt = at;
        }

        private void goOn(Ticket ticket, Counter counter, String next) {
            Long promised = ticket.plan.isEmpty() ? null : ticket.plan.remove(0).counter();
            Counter to = promised == null ? null : counters.get(promised);
            if (to == null || to.isClosed()) due.goesOn(next, counter.services.contains(next), null);
            else due.goesOn(next, to == counter, promised);
            ticket.service = next;
            move(ticket, "serving", counter);
        }

        private void withdrawFinish(Ticket ticket, Counter counter) {
            works(counter, true);
            isFree(counter);
            isItsService(ticket);
            if (is(ticket, "served")) {
                if (counter.finished == ticket) isInTime(ticket, at - counter.finishedAt);
                else find("withdraw", "f.withdraw.other", ticket.number, counter.number);
            }
            depart("withdrawn", "d.withdrawn.finish", text(event, "ticket"), text(event, "by"));
            if (ticket == null) return;
            if (!ticket.served.isEmpty()) ticket.started = ticket.served.remove(ticket.served.size() - 1).from();
            move(ticket, "serving", counter);
        }

        private void correct(Ticket ticket) {
            String service = text(event, "service");
            knowsService(service);
            if (!isCorrectionOfClerk || !text(event, "reason").equals("forgotten")) knowsReason("correctionReasons");
            if (is(ticket, "issued")) {
                Ticket.Served served = ticket.served(service);
                long ended = instant(event, "ended");
                if (served == null) find("correction", "f.correction", ticket.number, service);
                else if (ended < served.from() || ended > served.to()) {
                    find("correction", "f.correction.time", ticket.number, text(event, "ended"));
                }
            }
            depart("corrected", "d.corrected", text(event, "ticket"), service, text(event, "by"), text(event, "reason"));
        }

        private void giveUp(Ticket ticket, Counter counter) {
            works(counter, true);
            if (is(ticket, "called")) {
                isThere(ticket, counter);
                checkPatience(ticket);
            }
            depart("no-show", "d.no-show", text(event, "ticket"), number(event, "calls"), number(event, "seconds"));
            if (ticket == null) return;
            ticket.missed = at;
            move(ticket, "no-show", null);
        }

        private void checkPatience(Ticket ticket) {
            long calls = number(event, "calls");
            long seconds = number(event, "seconds");
            long passed = Math.floorDiv(at - ticket.firstCall, 1000L);
            if (calls != ticket.calls || seconds != passed) {
                find("no-show", "f.no-show", ticket.number, calls, seconds, ticket.calls, passed);
            } else if (calls < office.calls() || seconds < office.seconds()) {
                find("no-show", "f.no-show.rule", ticket.number, calls, seconds, office.calls(), office.seconds());
            }
        }

        private void park(Ticket ticket, Counter counter) {
            works(counter, true);
            knowsReason("parkReasons");
            if (is(ticket, "at-counter")) {
                isThere(ticket, counter);
                isLater(ticket);
            }
            await(ticket, instant(event, "until"), true);
        }

        private void transfer(Ticket ticket, Counter counter) {
            works(counter, true);
            String service = text(event, "service");
            Long to = number(event, "to");
            knowsService(service);
            if (!isDue) knowsReason("transferReasons");
            if (to != null && !office.counters().containsKey(to)) find("service", "f.unknown.counter", to);
            if (is(ticket, "at-counter")) {
                isThere(ticket, counter);
                if (!isDue) leadsElsewhere(ticket, service, to);
            }
            if (ticket == null) return;
            if (flag(event, "back")) ticket.plan.add(0, new Ticket.Step(ticket.service, counter.number));
            ticket.service = service;
            ticket.sentTo = to;
            ticket.raised = false;
            move(ticket, "waiting", null);
        }

        private void leadsElsewhere(Ticket ticket, String service, Long to) {
            Counter there = counters.get(to);
            boolean stays = to == null ? service.equals(ticket.service) : to.equals(number(event, "counter"));
            if (stays) find("transfer", "f.transfer", ticket.number);
            else if (to != null && (there == null || there.isClosed())) {
                find("transfer", "f.transfer.closed", ticket.number, to);
            }
        }

        // The end of the day.

        private void closeDay() {
            List<String> listed = new ArrayList<>();
            Map<String, String> ends = new HashMap<>();
            Office.each(event, "unfinished", one -> {
                listed.add(unfinished(text(one, "ticket"), text(one, "was"), text(one, "end")));
                ends.put(text(one, "ticket"), text(one, "end"));
            });
            List<String> open = tickets.values().stream()
                    .filter(Ticket::isOpen)
                    .map(ticket -> unfinished(ticket.number, ticket.state, end(ticket, ends.get(ticket.number))))
                    .toList();
            List<String> surplus = listed.stream().filter(one -> !open.contains(one)).toList();
            List<String> missing = open.stream().filter(one -> !listed.contains(one)).toList();
            if (!surplus.isEmpty() || !missing.isEmpty()) find("unfinished", "f.unfinished", surplus, missing);
            if (!open.equals(listed)) find("unfinished", "f.unfinished.order");
            if (!listed.isEmpty()) depart("unfinished", "d.unfinished", listed);
            closed = true;
        }

        /** The end that was said, when it is a possible one. */
        private static String end(Ticket ticket, String said) {
            if (ticket.state.equals("serving")) return "interrupted";
            return "left".equals(said) || "carried-over".equals(said) ? said : "not-served";
        }

        private static String unfinished(String ticket, String was, String end) {
            return ticket + " (" + was + " > " + end + ")";
        }
    }

    // ------------------------------------------------------------------------------------------- words

    /** Everything this program says, in the three languages. */
    private static final class Words {
        private static final List<String> LANGUAGES = List.of("kk", "ru", "en");
        private static final Map<String, List<String>> TEXTS = new HashMap<>();
        private static final String TABLE =
                """
                usage | Қолданылуы: java KezekVerify.java күн.kzd --key КІЛТ-НЕМЕСЕ-ФАЙЛ [--witness КІЛТ-НЕМЕСЕ-ФАЙЛ] [--checkpoint ФАЙЛ] [--lang kk|ru|en] [--json] [--time] | Запуск: java KezekVerify.java день.kzd --key КЛЮЧ-ИЛИ-ФАЙЛ [--witness КЛЮЧ-ИЛИ-ФАЙЛ] [--checkpoint ФАЙЛ] [--lang kk|ru|en] [--json] [--time] | Usage: java KezekVerify.java day.kzd --key KEY-OR-FILE [--witness KEY-OR-FILE] [--checkpoint FILE] [--lang kk|ru|en] [--json] [--time]
                head.file | Файл: {0} | Файл: {0} | File: {0}
                head.day | Кеңсе: {0}, күні: {1} | Офис: {0}, день: {1} | Office: {0}, day: {1}
                head.records | Жазбалар: {0} (журналдағы орны {1} – {2}), журнал көлемі: {3} | Записей: {0} (место в журнале {1} – {2}), размер журнала: {3} | Records: {0} (place in the log {1} – {2}), size of the log: {3}
                head.root | Журнал түбірі: {0} | Корень журнала: {0} | Root of the log: {0}
                head.signers | Журналға қол қойған: {0} | Журнал подписан: {0} | Log signed by: {0}
                head.witnesses | Куәгерлер: {0} | Свидетели: {0} | Witnesses: {0}
                head.no-witness | Куәгер кілті берілмеді: журналдың кеңседен тыс көшірмемен сәйкестігі тексерілмеді | Ключ свидетеля не дан: согласие журнала с копией вне офиса не проверено | No witness key was given: whether the log agrees with a copy outside the office was not checked
                head.open | Бұл экспортта күн әлі жабылмаған: соңынан жазбалар болуы мүмкін | В этом экспорте день ещё не закрыт: после него могут быть записи | In this export the day is not closed yet: there may be later records
                head.findings | Бұзылған ережелер: {0} | Нарушено правил: {0} | Rules broken: {0}
                head.departures | Себебі жазылған ауытқулар: {0} | Отступления с записанной причиной: {0} | Departures with a recorded reason: {0}
                head.unchecked | Ережелері тексерілмеген жазбалар (түрі белгісіз): {0} | Записи, правила которых не проверены (тип неизвестен): {0} | Records whose rules are not checked (unknown type): {0}
                head.time | Тексеру уақыты: {0} мс | Время проверки: {0} мс | Time of the check: {0} ms
                end.0 | ЖУРНАЛ ӨЗГЕРТІЛМЕГЕН. Кезек ережелері сақталған. | ЖУРНАЛ НЕ ИЗМЕНЁН. Правила очереди соблюдены. | THE LOG IS UNALTERED. The rules of the queue were kept.
                end.1 | ЖУРНАЛ ӨЗГЕРТІЛМЕГЕН, бірақ кезек ережелері бұзылған (жоғарыдағы тізімді қараңыз). | ЖУРНАЛ НЕ ИЗМЕНЁН, но правила очереди нарушены (см. список выше). | THE LOG IS UNALTERED, but rules of the queue were broken (see the list above).
                end.2 | ЖУРНАЛДЫҢ ТҰТАСТЫҒЫ БҰЗЫЛҒАН. Бұл экспортқа сенуге болмайды. | ЦЕЛОСТНОСТЬ ЖУРНАЛА НАРУШЕНА. Этому экспорту нельзя доверять. | THE LOG HAS BEEN ALTERED. This export cannot be trusted.
                end.3 | ТЕКСЕРУ МҮМКІН БОЛМАДЫ. | ПРОВЕРИТЬ НЕ УДАЛОСЬ. | IT CANNOT BE CHECKED.
                where.record | Жазба: журналдағы орны {0} | Запись: место в журнале {0} | Record: place in the log {0}
                where.records | Күмәнді жазбалар: журналдағы орны {0} – {1} | Под сомнением записи: место в журнале {0} – {1} | Records under suspicion: place in the log {0} – {1}
                where.seq | күндегі нөмірі {0} | номер в дне {0} | number in the day {0}
                where.ticket | талон {0} | талон {0} | ticket {0}
                no-key | Журналдың тексеру кілті берілмеді. Оны кеңседен емес, басқа жолмен алыңыз | Ключ проверки журнала не дан. Получите его не из офиса, а другим путём | No verifier key of the log was given. Get it by another way than from the office
                bad-key | Бұл журналдың тексеру кілті емес: {0} | Это не ключ проверки журнала: {0} | This is not a verifier key of a log: {0}
                bad-key.witness | Бұл куәгердің тексеру кілті емес: {0} | Это не ключ проверки свидетеля: {0} | This is not a verifier key of a witness: {0}
                bad-key.hash | Кілт қате көшірілген, бақылау бөлігі сәйкес келмейді: {0} | Ключ переписан с ошибкой, контрольная часть не сходится: {0} | The key was copied with an error, its hash does not fit: {0}
                held.consistent | Қолыңыздағы бақылау нүктесімен сәйкес: {0} жазбаға дейін журнал сол қалпында | Согласуется с вашей контрольной точкой: до {0} записей журнал тот же | Consistent with the checkpoint you hold: up to {0} records the log is the same
                held.older | Бұл экспорт қолыңыздағы бақылау нүктесінен ({0} жазба) ескірек: кейінгі экспортты салыстырыңыз | Этот экспорт старше вашей контрольной точки ({0} записей): сравните более поздний | This export is older than the checkpoint you hold ({0} records): compare a later one
                held.earlier | Қолыңыздағы бақылау нүктесі ({0} жазба) бұл күннен бұрынғы: оны сол күннің экспортымен салыстырыңыз | Ваша контрольная точка ({0} записей) сделана раньше этого дня: сравните её с экспортом того дня | The checkpoint you hold ({0} records) is from before this day: compare it with the export of its own day
                fork | Журнал қолыңыздағы бақылау нүктесіне ({0} жазба) қайшы: ол кейін қайта жазылған немесе екі нұсқада жүргізілген | Журнал противоречит вашей контрольной точке ({0} записей): он переписан после неё или ведётся в двух видах | The log contradicts the checkpoint you hold ({0} records): it was rewritten since, or is kept in two versions
                bad-checkpoint | Бұл бақылау нүктесі емес: {0} | Это не контрольная точка: {0} | This is not a checkpoint: {0}
                bad-checkpoint.signature | Бақылау нүктесіне берілген журнал кілтімен қол қойылмаған: ол ештеңені дәлелдемейді | Контрольная точка не подписана данным ключом журнала: она ничего не доказывает | The checkpoint is not signed by the given key of the log: it proves nothing
                bad-checkpoint.origin | Бақылау нүктесі басқа журналдан: {0} | Контрольная точка другого журнала: {0} | The checkpoint is of another log: {0}
                unreadable | Файл оқылмайды: {0} | Файл не читается: {0} | The file cannot be read: {0}
                unreadable.memory | Файл бұл бағдарламаға берілген жадқа сыймайды (java -Xmx3g KezekVerify.java ...) | Файл не помещается в память, данную программе (java -Xmx3g KezekVerify.java ...) | The file does not fit into the memory given to the program (java -Xmx3g KezekVerify.java ...)
                not-kzd | Бұл күн экспорты (.kzd) емес: файл ZIP ретінде басталмайды | Это не экспорт дня (.kzd): файл не начинается как ZIP | This is not the export of a day (.kzd): the file does not begin as a ZIP
                zip.end | Файлдың соңында ZIP аяқталу жазбасы жоқ: файл кесілген немесе артына бірдеңе қосылған | В конце файла нет конечной записи ZIP: файл обрезан или за ним что-то добавлено | There is no end record of a ZIP at the end of the file: it was cut off, or something was added behind it
                zip.directory | ZIP тізімі бүлінген ({0}-байт) | Оглавление ZIP повреждено (байт {0}) | The directory of the ZIP is damaged (byte {0})
                zip.name | Экспортта мұндай файл болмауы керек: {0} | В экспорте не должно быть файла: {0} | This file does not belong into an export: {0}
                zip.twice | Файл екі рет кездеседі: {0} | Файл встречается дважды: {0} | The file is there twice: {0}
                zip.missing | Файл жоқ: {0} | Нет файла: {0} | The file is missing: {0}
                zip.encrypted | Файл шифрланған: {0} | Файл зашифрован: {0} | The file is encrypted: {0}
                zip.feature | Файл экспортқа рұқсат етілмеген ZIP мүмкіндігімен жазылған: {0} | Файл записан с возможностью ZIP, которой в экспорте быть не должно: {0} | The file is written with a feature of ZIP that an export must not have: {0}
                zip.local | Файлдың тақырыбы ZIP тізіміне сәйкес емес: {0} | Заголовок файла расходится с оглавлением ZIP: {0} | The header of the file differs from the directory of the ZIP: {0}
                zip.gap | ZIP ішінде ешқайсысына жатпайтын байттар бар ({0}-байттан) | В ZIP есть байты, которые ни к чему не относятся (с байта {0}) | There are bytes in the ZIP that belong to nothing (from byte {0})
                zip.data | Файл ашылмайды немесе оның бақылау сомасы не көлемі сәйкес емес: {0} | Файл не распаковывается, или его контрольная сумма либо размер не сходятся: {0} | The file cannot be unpacked, or its checksum or size is wrong: {0}
                zip.line | records.ndjson ішіндегі соңғы жол аяқталмаған | Последняя строка в records.ndjson не окончена | The last line of records.ndjson does not end
                limit.file | Файл рұқсат етілген көлемнен үлкен ({0} байт) | Файл больше допустимого ({0} байт) | The file is larger than allowed ({0} bytes)
                limit.entry | {0} рұқсат етілген көлемнен үлкен ({1} байт) | {0} больше допустимого ({1} байт) | {0} is larger than allowed ({1} bytes)
                limit.record | {0}-жазба рұқсат етілген көлемнен үлкен ({1} байт) | Запись {0} больше допустимого ({1} байт) | Record {0} is larger than allowed ({1} bytes)
                limit.records | Жазбалар саны рұқсат етілгеннен көп ({0}) | Записей больше допустимого ({0}) | There are more records than allowed ({0})
                form.entry | {0} белгіленген түрде емес: {1} | {0} не в установленной форме: {1} | {0} is not in its form: {1}
                form.record | Жазба белгіленген түрде емес: {0} | Запись не в установленной форме: {0} | The record is not in its form: {0}
                config.other | config.json мен range.json әртүрлі кеңсені немесе күнді атайды | config.json и range.json называют разные офисы или дни | config.json and range.json name different offices or days
                note | {0} бақылау нүктесі ретінде оқылмайды: {1} | {0} не читается как контрольная точка: {1} | {0} cannot be read as a checkpoint: {1}
                signature | {0}: {1} қолы жарамсыз. Мәтін өзгертілген немесе қол жалған | {0}: подпись {1} недействительна. Текст изменён или подпись поддельна | {0}: the signature of {1} is not valid. The text was altered, or the signature is forged
                key | {0}: берілген кілттердің ешқайсысымен қол қойылмаған (қойғандар: {1}) | {0}: не подписано ни одним из данных ключей (подписали: {1}) | {0} is not signed by any of the keys that were given (it is signed by: {1})
                origin | {0}: «{1}» журналы бұл кілтке немесе {2} кеңсесіне тиесілі емес | {0}: журнал «{1}» не принадлежит этому ключу или офису {2} | {0}: the log “{1}” does not belong to this key or to the office {2}
                origin.config | config.json «{0}» журналын, ал бақылау нүктесі «{1}» журналын атайды | config.json называет журнал «{0}», а контрольная точка – «{1}» | config.json names the log “{0}”, the checkpoint “{1}”
                size | {0}: журнал көлемі {1} жазбаларға сәйкес емес ({2} артық, {3} көп емес болуы керек) | {0}: размер журнала {1} не подходит к записям (должен быть больше {2} и не больше {3}) | {0}: the size of the log {1} does not fit the records (more than {2}, at most {3})
                witness | {0}: берілген куәгерлердің ешқайсысы қол қоймаған | {0}: не подписано ни одним из данных свидетелей | {0} is not signed by any of the witnesses that were given
                record.office | Жазба басқа кеңседен: {0} (болуы керек {1}) | Запись другого офиса: {0} (должен быть {1}) | The record is of another office: {0} (it should be {1})
                record.stream | Жазба бұл күнге жатпайды: {0} (болуы керек {1}) | Запись не относится к этому дню: {0} (должно быть {1}) | The record does not belong to this day: {0} (it should be {1})
                record.index | Бұл жерде басқа жазба тұр: {0} (болуы керек {1}). Жазба жойылған, қосылған немесе орны ауыстырылған | Здесь стоит другая запись: {0} (должна быть {1}). Запись удалена, вставлена или переставлена | Another record stands here: {0} (it should be {1}). A record was deleted, inserted or moved
                record.seq | Күн нөмірлерінде үзіліс бар: {0} (болуы керек {1}) | Разрыв в номерах записей: {0} (должно быть {1}) | The numbers of the records have a hole: {0} (it should be {1})
                record.prev | Жазбалар тізбегі үзілген: бұл жазба жазылғаннан кейін өзгертілген | Цепочка записей разорвана: эта запись изменена после того, как была сделана | The chain of records is broken: this record was altered after it had been written
                record.count | Экспортта {0} жазба болуы керек еді, бары {1} | В экспорте должно быть записей: {0}, есть: {1} | The export should hold {0} records, it holds {1}
                root | Жазбалар {0} қол қойылған түбірге сәйкес емес: {1} – {2} аралығында кемінде бір жазба өзгертілген | Записи не сходятся с корнем, подписанным в {0}: изменена хотя бы одна запись из {1} – {2} | The records do not lead to the root signed in {0}: at least one of the records {1} – {2} was altered
                root.fork | {0} мен {1} бір көлемге әртүрлі түбір атайды: журнал екі нұсқада жүргізілген | {0} и {1} называют разные корни для одного размера: журнал ведётся в двух видах | {0} and {1} name different roots for one size: the log is kept in two versions
                jcs.end | мәтін мерзімінен бұрын аяқталған ({0}-байт) | текст обрывается (байт {0}) | the text ends too early (byte {0})
                jcs.after | мәтіннен кейін артық байттар бар ({0}-байт) | после текста есть лишние байты (байт {0}) | something follows the text (byte {0})
                jcs.char | күтілмеген таңба ({0}-байт) | неожиданный знак (байт {0}) | an unexpected character (byte {0})
                jcs.order | кілттер реті бұзылған немесе кілт екі рет жазылған: {1} ({0}-байт) | ключи не по порядку или повторяются: {1} (байт {0}) | keys are out of order or repeated: {1} (byte {0})
                jcs.number | мұндай сан рұқсат етілмеген ({0}-байт) | такое число не допускается (байт {0}) | such a number is not allowed (byte {0})
                jcs.control | басқару таңбасы бар ({0}-байт) | управляющий знак (байт {0}) | a control character (byte {0})
                jcs.escape | артық экрандау ({0}-байт) | лишнее экранирование (байт {0}) | a needless escape (byte {0})
                jcs.utf8 | UTF-8 емес ({0}-байттан) | не UTF-8 (с байта {0}) | not UTF-8 (from byte {0})
                jcs.deep | {1} деңгейден терең ({0}-байт) | глубже {1} уровней (байт {0}) | deeper than {1} levels (byte {0})
                jcs.object | JSON нысаны емес | не объект JSON | not a JSON object
                field.missing | {0} жоқ | нет {0} | {0} is missing
                field.extra | {0} артық | лишнее {0} | {0} does not belong there
                field.form | {0} дұрыс емес | {0} неверно | {0} is wrong
                rule.time | Уақыт | Время | Time
                rule.first-opened | Ашылу мен жабылу | Открытие и закрытие | Opening and closing
                rule.form | Мазмұны | Содержание | Content
                rule.number | Нөмірлеу | Нумерация | Numbering
                rule.service | Кеңсе тізімдері | Списки офиса | Lists of the office
                rule.ticket | Талон күйі | Состояние талона | State of a ticket
                rule.counter | Терезе | Окно | Window
                rule.order | Кезек тәртібі | Порядок очереди | Order of the queue
                rule.explanation | Түсіндірме | Объяснение | Explanation
                rule.no-show | Келмеді | Неявка | No-show
                rule.attempt | Қайта шақыру | Повторный вызов | Call again
                rule.unfinished | Аяқталмағандар | Незавершённые | Unfinished
                rule.ahead | Алдындағылар саны | Сколько впереди | People ahead
                rule.credit | Жеңілдік | Льгота | Credit
                rule.by-hand | Ережесіз шақыру | Вызов не по правилу | Call not by the rule
                rule.cancelled | Күші жойылды | Отмена | Cancelled
                rule.issuing | Талон беру | Выдача талонов | Issuing of tickets
                rule.booking | Брондау | Бронирование | Booking
                rule.withdraw | Кері қайтару | Отзыв нажатия | Taking back
                rule.restore | Қалпына келтіру | Восстановление | Restoring
                rule.park | Кейінге қалдыру | Отложенный талон | Putting off
                rule.category | Санат | Категория | Category
                rule.next | Бірге жазылатындар | Что записывается вместе | What belongs together
                rule.transfer | Басқа терезеге жіберу | Перенаправление | Transfer
                rule.correction | Түзету | Исправление | Correction
                rule.visit | Талонсыз қабылдау | Приём без талона | Visit without a ticket
                rule.rating | Баға | Оценка | Rating
                rule.protected | Кезек кепілдігі | Гарантия очереди | Guarantee of the queue
                rule.withdrawn | Кері қайтарылды | Отозвано | Taken back
                rule.restored | Қалпына келтірілді | Восстановлен | Restored
                rule.corrected | Түзетілді | Исправлено | Corrected
                rule.no-document | Құжатсыз санат | Категория без документа | Category without a document
                rule.without-ticket | Талонсыз қабылдау | Приём без талона | Visit without a ticket
                rule.put-off | Кейінге қалдырылды | Отложен специалистом | Put off by staff
                rule.given-back | Қызметтер қайтарылды | Услуги возвращены | Services given back
                rule.stopped | Талон беру тоқтатылды | Выдача остановлена | Issuing stopped
                f.time | Уақыт кері кеткен: {0}, алдыңғы жазба {1} | Время пошло назад: {0}, предыдущая запись {1} | Time went back: {0}, the record before has {1}
                f.first | Күннің алғашқы жазбасы күннің ашылуы емес, {0}: ережелерді тексеру мүмкін емес | Первая запись дня не открытие дня, а {0}: правила проверить нельзя | The first record of the day is not its opening but {0}: the rules cannot be checked
                f.second | Күн екінші рет ашылған | День открыт второй раз | The day is opened a second time
                f.closed | Күн жабылғаннан кейін: {0} | После закрытия дня: {0} | After the day was closed: {0}
                f.form | {0} жазбасының мазмұны белгіленген түрде емес: {1} | Содержание записи {0} не в установленной форме: {1} | The content of {0} is not in its form: {1}
                f.number.again | {0} нөмірі екінші рет берілген | Номер {0} выдан второй раз | Number {0} was issued a second time
                f.number.letter | {0} талонының әрпі {1} қызметіне сәйкес емес (болуы керек {2}) | Буква талона {0} не та, что у услуги {1} (должна быть {2}) | The letter of {0} is not that of the service {1} (it should be {2})
                f.number.next | {0} кезекті нөмір емес, болуы керек {1} | {0} – не следующий номер, должен быть {1} | {0} is not the next number, it should be {1}
                f.unknown.service | Кеңседе мұндай қызмет жоқ: {0} | В офисе нет услуги: {0} | The office has no such service: {0}
                f.unknown.counter | Кеңседе мұндай терезе жоқ: {0} | В офисе нет окна: {0} | The office has no such window: {0}
                f.unknown.category | Кеңседе мұндай санат жоқ: {0} | В офисе нет категории: {0} | The office has no such category: {0}
                f.unknown.reason | Кеңсе тізімінде мұндай себеп жоқ: {0} | В списке офиса нет причины: {0} | The list of the office has no such reason: {0}
                f.service.other | {0} талоны {1} қызметін алған, бірақ {2} қызметіне келген | Талон {0} обслужен по услуге {1}, а пришёл за {2} | Ticket {0} was served for {1} but had come for {2}
                f.ticket | {0} талонының күйі: {1}. Болуы керек: {2} | Состояние талона {0}: {1}. Должно быть: {2} | State of ticket {0}: {1}. It should be: {2}
                state.none | ешқашан берілмеген | никогда не выдавался | never issued
                state.waiting | күтуде | ожидает | waiting
                state.called | шақырылды | вызван | called
                state.serving | қызмет көрсетілуде | обслуживается | being served
                state.parked | кейінге қалдырылды | отложен | put off
                state.served | қызмет көрсетілді | обслужен | served
                state.no-show | келмеді | не явился | no-show
                state.cancelled | күші жойылды | отменён | cancelled
                state.at-counter | шақырылды немесе қызмет көрсетілуде | вызван или обслуживается | called or being served
                state.waiting-parked | күтуде немесе кейінге қалдырылды | ожидает или отложен | waiting or put off
                state.open | аяқталмаған | не завершён | not ended
                state.issued | берілген | выдан | issued
                state.booked | дәл осының алдында брондау бойынша берілген | только что выдан по брони | just issued for a booking
                state.never-booked | мұндай брондау болмаған | такой не было | it was never made
                state.booking-cancelled | күші жойылған | отменена | it was cancelled
                state.checked-in | ол бойынша талон берілген | по ней уже выдан талон | a ticket was issued for it already
                why.came-back | қайтып келді, кезек басы оған тиесілі | вернулся, и ему причиталось начало очереди | it had come back and was owed the head of the queue
                why.overtaken-enough | рұқсат етілгенше рет озылды | его обошли столько раз, сколько допустимо | it had been passed over as often as is allowed
                why.waited-enough | рұқсат етілгенше күтті | ждал столько, сколько допустимо | it had waited as long as is allowed
                f.counter.open | {0}-терезе бұрыннан ашық | Окно {0} уже открыто | Window {0} is open already
                f.counter.closed | {0}-терезе жабық | Окно {0} закрыто | Window {0} is closed
                f.counter.paused | {0}-терезе үзілісте | В окне {0} перерыв | Window {0} is on a break
                f.counter.working | {0}-терезе үзілісте емес | В окне {0} нет перерыва | Window {0} is not on a break
                f.counter.clerk | {0}-терезеде {1} әрекет еткен, оны ашқан {2} | В окне {0} действовал {1}, а открыл его {2} | {1} acted at window {0}, which {2} had opened
                f.counter.busy | {0}-терезеде {1} талоны бар | В окне {0} находится талон {1} | Window {0} has ticket {1}
                f.counter.elsewhere | {0} талоны {1}-терезеде, {2}-терезеде емес | Талон {0} в окне {1}, а не {2} | Ticket {0} is at window {1}, not {2}
                f.counter.service | {0}-терезе {1} талонының қызметін қабылдамайды: {2} | Окно {0} не принимает услугу талона {1}: {2} | Window {0} does not take the service of {1}: {2}
                f.order | {0} шақырылған, ал кезек бойынша {1} бірінші еді. Себебі жазылмаған | Вызван {0}, а первым по порядку был {1}. Причина не записана | {0} was called though {1} was first in order. No reason is recorded
                f.order.reason | {0} ережесіз шақырылған, «{1}» себебі кеңсе тізімінде жоқ | {0} вызван не по правилу, а причины «{1}» в списке офиса нет | {0} was not called by the rule, and the list of the office has no reason “{1}”
                f.explanation | Шақырудың жазылған түсіндірмесі шындыққа сай емес: {0} = {1}, шын мәнінде {2} | Записанное объяснение вызова неверно: {0} = {1}, на самом деле {2} | The recorded explanation of the call is not true: {0} = {1}, in truth {2}
                f.no-show | {0} келмеді деп белгіленген: {1} шақыру, {2} сек деп жазылған, шын мәнінде {3} шақыру, {4} сек | Неявка {0}: записано вызовов {1}, секунд {2}, на самом деле {3} и {4} | No-show of {0}: {1} calls and {2} s are recorded, in truth {3} and {4} s
                f.no-show.rule | {0} келмеді деп тым ерте белгіленген: {1} шақыру, {2} сек, ереже бойынша {3} шақыру, {4} сек | Неявка {0} отмечена слишком рано: вызовов {1}, секунд {2}, по правилу {3} и {4} | No-show of {0} was marked too early: {1} calls, {2} s; the rule asks for {3} and {4} s
                f.attempt | {0} талонын шақыру саны {1} деп жазылған, болуы керек {2} | Вызов талона {0} записан как {1}-й, должен быть {2}-й | The call of {0} is recorded as number {1}, it should be {2}
                f.unfinished | Күн соңындағы ашық талондар қате жазылған. Артық: {0}. Жетіспейді: {1} | Незавершённые талоны записаны неверно. Лишние: {0}. Не хватает: {1} | The open tickets at the end are recorded wrongly. Too many: {0}. Missing: {1}
                f.unfinished.order | Күн соңындағы ашық талондардың реті бұзылған | Незавершённые талоны записаны не по порядку | The open tickets at the end are out of order
                f.ahead | {0}: алдында {1} адам деп айтылған, шын мәнінде {2} | {0}: сказано, что впереди {1}, на самом деле {2} | {0}: told {1} ahead, in truth {2}
                f.counter.sent | {1} талоны {2}-терезеге жіберілген, {0}-терезе оны шақыра алмайды | Талон {1} направлен в окно {2}, окно {0} не может его вызвать | Ticket {1} was sent to window {2}, window {0} may not call it
                f.issuing | {0} талон беру тоқтатылған кезде берілген | {0} выдан, когда выдача талонов была остановлена | {0} was issued while the issuing of tickets was stopped
                f.issuing.stopped | Талон беру бұрыннан тоқтатылған | Выдача талонов уже остановлена | The issuing of tickets is stopped already
                f.issuing.running | Талон беру тоқтатылмаған | Выдача талонов не остановлена | The issuing of tickets is not stopped
                f.booking.past | {0}-брондау {1} уақытына жасалған, бірақ ол уақыт өтіп кеткен | Бронь {0} сделана на {1}, а это время уже прошло | Booking {0} is for {1}, which has passed already
                f.booking.number | {0}-брондау: нөмірі {1} нөмірінен үлкен болуы керек | Бронь {0}: номер должен быть больше {1} | Booking {0}: the number should be above {1}
                f.booking.state | {0}-брондау күшінде емес: {1} | Бронь {0} не действует: {1} | Booking {0} does not stand: {1}
                f.booking.early | {0} талоны брондалған уақытқа {1} минуттан көп қалғанда берілген | Талон {0} выдан раньше чем за {1} мин до времени брони | Ticket {0} was issued more than {1} min before its booked time
                f.booking.differs | {0} талонының брондау деректері шындыққа сай емес: {1} = {2}, шын мәнінде {3} | Данные брони талона {0} неверны: {1} = {2}, на самом деле {3} | What is recorded of the booking of {0} is not true: {1} = {2}, in truth {3}
                f.withdraw | {0}: {1} мс өткен соң кері қайтарылған, ереже бойынша {2} с дейін | {0}: отозвано через {1} мс, по правилу можно до {2} с | {0}: taken back after {1} ms, the rule allows {2} s
                f.withdraw.other | {0} – {1}-терезеде соңғы аяқталған талон емес | {0} – не то, что последним завершено в окне {1} | {0} is not what was finished last at window {1}
                f.restore | {0}: {1} мс өткен соң қалпына келтірілген, ереже бойынша {2} мин дейін | {0} восстановлен через {1} мс, по правилу можно до {2} мин | {0} was restored after {1} ms, the rule allows {2} min
                f.restore.again | {0} екінші рет қалпына келтірілген | {0} восстановлен второй раз | {0} was restored a second time
                f.park | {0} талоны {1} дейін кейінге қалдырылған, бірақ ол уақыт өтіп кеткен | {0} отложен до {1}, а это время уже прошло | {0} is put off until {1}, which has passed already
                f.park.early | Жүйе {0} талонын мерзімінен бұрын қайтарған | Система вернула {0} раньше срока | The system brought {0} back too early
                f.park.booked | {0} талоны брондалған уақытынан бұрын, кезегінен тыс қайтарылған | {0} возвращён раньше времени брони и не в свою очередь | {0} was brought back before its booked time and out of its turn
                f.park.raised | {0} негізсіз кезек басына қойылған | {0} без основания поставлен в начало очереди | {0} was put to the head of the queue without a ground
                f.park.owed | {0} кезек басына қойылуы керек еді | {0} должен был встать в начало очереди | {0} was owed the head of the queue
                f.category | {0} талонынан {1} санаты алынған, ал оның санаты: {2} | У {0} снята категория {1}, а была: {2} | The category {1} of {0} was declined, but it has: {2}
                f.next | Бұған дейінгі жазбадан кейін бірден {1} болуы керек еді: {0} | После предыдущей записи сразу должно было быть {1}: {0} | After the record before, {1} should have come at once: {0}
                f.next.differs | {0}: {1} алдыңғы жазбаға сәйкес емес: {2} | {0}: {1} не согласуется с предыдущей записью: {2} | {0}: {1} does not agree with the record before: {2}
                f.next.plan | {0}: келесі қызмет {1} деп жазылған, жоспарда {2} | {0}: следующей записана услуга {1}, а по плану {2} | {0}: the next service is recorded as {1}, planned is {2}
                f.transfer | {0} өзі тұрған жерге жіберілген | {0} направлен туда, где он и есть | {0} was sent to where it is already
                f.transfer.closed | {0} жабық {1}-терезеге жіберілген | {0} направлен в закрытое окно {1} | {0} was sent to window {1}, which is closed
                f.correction | {0}: {1} қызметі аяқталмаған, түзететін ештеңе жоқ | {0}: услуга {1} не завершалась, исправлять нечего | {0}: the service {1} was not finished, there is nothing to correct
                f.correction.time | {0}: түзетілген аяқталу уақыты {1} қызметтің уақытынан тыс | {0}: исправленное время конца {1} вне времени услуги | {0}: the corrected end {1} is not within the time of the service
                f.visit.minutes | Қабылдау {0} минутқа созылуы мүмкін емес | Приём не мог длиться {0} мин | A visit cannot have taken {0} min
                f.visit.waiting | Талонсыз қабылдау: {0} адам күтті деп жазылған, шын мәнінде {1} | Приём без талона: записано, что ждали {0}, на самом деле {1} | Visit without a ticket: {0} are recorded as waiting, in truth {1}
                f.rating | {0}: баға {1}, 1 мен 5 аралығында болуы керек | {0}: оценка {1}, должна быть от 1 до 5 | {0}: the score is {1}, it should be 1 to 5
                f.rating.again | {0} екінші рет бағаланған | {0} оценён второй раз | {0} was rated a second time
                d.credit | {0} талоны {1} талондарынан бұрын шақырылды: {2} санатының жеңілдігі {3} мин | Талон {0} вызван раньше {1}: льгота категории {2} – {3} мин | Ticket {0} was called before {1}: the credit of the category {2} is {3} min
                d.credit.booking | {0} талоны {1} талондарынан бұрын шақырылды: брондау жеңілдігі {2} мин | Талон {0} вызван раньше {1}: льгота брони – {2} мин | Ticket {0} was called before {1}: the credit of its booking is {2} min
                d.by-hand | {0} талоны ережесіз шақырылды ({1}), себебі: {2} | Талон {0} вызван не по правилу ({1}), причина: {2} | Ticket {0} was not called by the rule ({1}), reason: {2}
                d.no-show | {0}: келмеді ({1} шақыру, {2} сек) | {0}: не явился (вызовов {1}, секунд {2}) | {0}: no-show ({1} calls, {2} s)
                d.cancelled | {0}: күші жойылды, кім: {1}, себебі: {2} | {0}: отменён, кем: {1}, причина: {2} | {0}: cancelled by {1}, reason: {2}
                d.unfinished | Күн жабылғанда аяқталмаған талондар: {0} | При закрытии дня не завершены: {0} | Not finished when the day was closed: {0}
                d.protected | {0} талоны {1} талондарынан бұрын шақырылды: {2} | Талон {0} вызван раньше {1}: {2} | Ticket {0} was called before {1}: {2}
                d.withdrawn | {0}: шақыру кері қайтарылды, кім: {1} | {0}: вызов отозван, кем: {1} | {0}: the call was taken back by {1}
                d.withdrawn.finish | {0}: аяқтау кері қайтарылды, кім: {1} | {0}: завершение отозвано, кем: {1} | {0}: the finish was taken back by {1}
                d.restored | {0}: келмегеннен кейін қалпына келтірілді, кім: {1}, себебі: {2} | {0}: восстановлен после неявки, кем: {1}, причина: {2} | {0}: restored after a no-show by {1}, reason: {2}
                d.corrected | {0}: {1} қызметінің нәтижесі түзетілді, кім: {2}, себебі: {3} | {0}: исправлен итог услуги {1}, кем: {2}, причина: {3} | {0}: the result of {1} was corrected by {2}, reason: {3}
                d.no-document | {0}: {1} санаты құжатсыз берілді, кім: {2} | {0}: категория {1} признана без документа, кем: {2} | {0}: the category {1} was granted without a document by {2}
                d.without-ticket | {0}-терезеде талонсыз қабылдау: {1}, {2} мин, күткені {3} | Приём без талона в окне {0}: {1}, {2} мин, ждали {3} | Visit without a ticket at window {0}: {1}, {2} min, {3} were waiting
                d.put-off | {0}: {2} дейін кейінге қалдырылды, кім: {1} | {0}: отложен до {2}, кем: {1} | {0}: put off until {2} by {1}
                d.given-back | {0}-терезе қызметтерді қайтарды: {1}, кім: {2} | Окно {0} вернуло услуги: {1}, кто: {2} | Window {0} gave services back: {1}, by {2}
                d.stopped | Талон беру тоқтатылды, кім: {0}, себебі: {1} | Выдача талонов остановлена, кем: {0}, причина: {1} | The issuing of tickets was stopped by {0}, reason: {1}
                """;

        static {
            for (String row : TABLE.lines().toList()) {
                String[] cells = row.split(" \\| ");
                TEXTS.put(cells[0], List.of(cells[1], cells[2], cells[3]));
            }
        }

        private Words() {}

        static String say(String language, Sentence sentence) {
            String text = TEXTS.get(sentence.key()).get(LANGUAGES.indexOf(language));
            StringBuilder said = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                boolean gap = text.charAt(i) == '{' && text.charAt(i + 2) == '}';
                if (!gap) {
                    said.append(text.charAt(i));
                    continue;
                }
                said.append(fill(language, sentence.gaps().get(text.charAt(i + 1) - '0')));
                i += 2;
            }
            return said.toString();
        }

        private static String fill(String language, Object gap) {
            if (gap instanceof Sentence sentence) return say(language, sentence);
            if (gap instanceof List<?> list) {
                return list.isEmpty() ? "–" : String.join(", ", list.stream().map(Words::printable).toList());
            }
            return printable(gap);
        }

        /** Without signs that would command a terminal or turn the direction of a text. */
        private static String printable(Object text) {
            return String.valueOf(text).replaceAll("[\\p{Cc}\\p{Cf}]", "?");
        }
    }

    // ------------------------------------------------------------------------------------------- the command line

    /** See the class; without arguments it says how it is used. */
    public static void main(String[] arguments) {
        Charset charset = System.console() == null ? StandardCharsets.UTF_8 : System.console().charset();
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset);
        int exit = new CommandLine(charset, out).run(List.of(arguments));
        out.flush();
        System.exit(exit);
    }

    /** What was asked for, and the answer for people. */
    private static final class CommandLine {
        private static final long LARGEST_SMALL_FILE = 1 << 20;

        private final Charset charset;
        private final PrintStream out;
        private final List<String> files = new ArrayList<>();
        private final List<String> keys = new ArrayList<>();
        private final List<String> witnesses = new ArrayList<>();
        private String checkpoint;
        private String language;
        private boolean json;
        private boolean time;

        CommandLine(Charset charset, PrintStream out) {
            this.charset = charset;
            this.out = out;
            this.language = writable(Locale.getDefault().getLanguage());
        }

        /** The language, unless this console cannot write its letters. */
        private String writable(String wanted) {
            if (wanted.equals("kk") && charset.newEncoder().canEncode("Әқі")) return "kk";
            boolean russian = wanted.equals("kk") || wanted.equals("ru");
            return russian && charset.newEncoder().canEncode("Яё") ? "ru" : "en";
        }

        int run(List<String> arguments) {
            if (!read(arguments) || files.size() != 1) {
                say("usage");
                return 3;
            }
            long from = System.nanoTime();
            Report report = report();
            double milliseconds = (System.nanoTime() - from) / 1e6;
            if (json) out.println(report.json());
            else print(report);
            if (time && !json) say("head.time", String.format(Locale.ROOT, "%.1f", milliseconds));
            return report.exit();
        }

        private boolean read(List<String> arguments) {
            for (int i = 0; i < arguments.size(); i++) {
                String argument = arguments.get(i);
                boolean last = i + 1 == arguments.size();
                switch (argument) {
                    case "--json" -> json = true;
                    case "--time" -> time = true;
                    case "--key", "--witness", "--checkpoint", "--lang" -> {
                        if (last) return false;
                        String value = arguments.get(++i);
                        if (argument.equals("--key")) keys.add(value);
                        else if (argument.equals("--witness")) witnesses.add(value);
                        else if (argument.equals("--checkpoint")) checkpoint = value;
                        else if (Words.LANGUAGES.contains(value)) language = value;
                        else return false;
                    }
                    default -> {
                        if (argument.startsWith("--")) return false;
                        files.add(argument);
                    }
                }
            }
            return true;
        }

        private Report report() {
            try {
                String held = checkpoint == null ? null : smallFile(checkpoint);
                return verify(path(files.get(0)), contents(keys), contents(witnesses), held);
            } catch (Broken broken) {
                return Report.of(broken.failure);
            }
        }

        private static Path path(String name) {
            try {
                return Path.of(name);
            } catch (InvalidPathException noPath) {
                throw Failure.cannot("unreadable", "unreadable", name).asException();
            }
        }

        /** A key is named by a file that holds keys, or given itself. */
        private static List<String> contents(List<String> namesOrKeys) {
            List<String> contents = new ArrayList<>();
            for (String nameOrKey : namesOrKeys) {
                boolean isKey = Key.FORM.matcher(nameOrKey).matches();
                contents.add(isKey ? nameOrKey : smallFile(nameOrKey));
            }
            return contents;
        }

        private static String smallFile(String name) {
            try {
                Path file = path(name);
                if (Files.size(file) > LARGEST_SMALL_FILE) throw new IOException("too large");
                return Files.readString(file);
            } catch (IOException | SecurityException unreadable) {
                throw Failure.cannot("unreadable", "unreadable", name).asException();
            }
        }

        private void say(String key, Object... gaps) {
            out.println(Words.say(language, Sentence.of(key, gaps)));
        }

        private void print(Report report) {
            say("head.file", files.get(0));
            if (report.intact()) print(report.content());
            else print(report.failure());
            out.println();
            say("end." + report.exit());
        }

        private void print(Failure failure) {
            out.println();
            out.println(Words.say(language, failure.sentence()));
            List<String> where = new ArrayList<>();
            if (failure.last() != null) where.add(words("where.records", failure.index(), failure.last()));
            else if (failure.index() != null) where.add(words("where.record", failure.index()));
            if (failure.seq() != null) where.add(words("where.seq", failure.seq()));
            if (failure.ticket() != null) where.add(words("where.ticket", failure.ticket()));
            if (!where.isEmpty()) out.println(String.join(", ", where));
        }

        private String words(String key, Object... gaps) {
            return Words.say(language, Sentence.of(key, gaps));
        }

        private void print(Content day) {
            say("head.day", day.office(), day.day());
            say("head.records", day.count(), day.first(), day.first() + day.count() - 1, day.size());
            say("head.root", day.root());
            say("head.signers", String.join(", ", day.signers()));
            if (day.witnesses().isEmpty()) say("head.no-witness");
            else say("head.witnesses", String.join(", ", day.witnesses()));
            if (day.held() != null) say("held." + day.held().verdict(), day.held().size());
            if (!day.closed()) say("head.open");
            print("head.findings", day.findings());
            print("head.departures", day.departures());
            if (day.unchecked().isEmpty()) return;
            out.println();
            say("head.unchecked", day.unchecked().size());
            day.unchecked().forEach(one -> out.println("  " + one.seq() + "  " + one.type()));
        }

        private void print(String head, List<Finding> list) {
            out.println();
            say(head, list.size());
            for (Finding one : list) {
                String rule = words("rule." + one.code());
                out.printf("  %5d  %-20s  %s%n", one.seq(), rule, Words.say(language, one.sentence()));
            }
        }
    }
}
