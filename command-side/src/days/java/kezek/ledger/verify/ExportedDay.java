package kezek.ledger.verify;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import kezek.office.events.OfficeEvent.OfficeFounded;
import kezek.officeday.BookedDay;
import kezek.officeday.DeskDay;
import kezek.officeday.RandomDay;
import kezek.officeday.SmallDay;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.DayOpened;
import kezek.officeday.store.StoredText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A day on its way into an export: its events may still be changed before they are chained and signed. */
public final class ExportedDay {
    /** The key of the log that writes all these days. */
    public static final TestKey LOG = TestKey.log("kezek.demo");

    /** The key of the agency that has seen them. */
    public static final TestKey WITNESS = TestKey.witness("witness.example/agency");

    private static final String ZERO = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    final List<Draft> drafts = new ArrayList<>();
    /** How many events of the day stand before its opening, and so not in its export. */
    final int ahead;

    private final Random random;
    private final List<byte[]> earlier = new ArrayList<>();
    private String office;
    private String day;

    /** An event before it has a place. */
    static final class Draft {
        String stream;
        String type;
        long revision;
        final ObjectNode payload;

        Draft(String stream, String type, long revision, ObjectNode payload) {
            this.stream = stream;
            this.type = type;
            this.revision = revision;
            this.payload = payload;
        }

        static Draft of(String stream, Object event) {
            StoredText stored = StoredText.of(event);
            return new Draft(stream, stored.type(), stored.revision(), TestJson.read(stored.json()));
        }

        Draft copy() {
            return new Draft(stream, type, revision, payload.deepCopy());
        }
    }

    private ExportedDay(List<OfficeDayEvent> events, Random random) {
        this.random = random;
        DayOpened opened = opening(events);
        this.ahead = events.indexOf(opened);
        this.office = opened.day().office().toString();
        this.day = opened.day().date().toString();
        events.subList(ahead, events.size())
                .forEach(event -> drafts.add(Draft.of(event.day().toString(), event)));
    }

    private static DayOpened opening(List<OfficeDayEvent> events) {
        return events.stream()
                .filter(DayOpened.class::isInstance)
                .map(DayOpened.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** A random day of about so many events, somewhere in a log, with an event of the office now and then. */
    public static ExportedDay random(long seed, int events) {
        ExportedDay day = new ExportedDay(RandomDay.play(seed, events), new Random(~seed));
        int size = day.random.nextInt(8) == 0 ? 0 : day.random.nextInt(1500);
        for (int i = 0; i < size; i++) day.earlier.add(day.someHash());
        if (day.random.nextInt(3) == 0) day.addOfficeEvent();
        if (day.random.nextInt(3) == 0) day.addLateClosing();
        if (day.random.nextInt(3) == 0) day.addBookingOfAnotherDay();
        return day;
    }

    /** The short day of {@link SmallDay}, behind 1,000 earlier records. */
    public static ExportedDay small() {
        ExportedDay day = new ExportedDay(SmallDay.play(), new Random(7));
        for (int i = 0; i < 1000; i++) day.earlier.add(day.someHash());
        return day;
    }

    /** The day of {@link DeskDay}, at the beginning of a log. */
    public static ExportedDay desk() {
        return new ExportedDay(DeskDay.play(), new Random(8));
    }

    /** The day of {@link BookedDay}, at the beginning of a log: what was booked before stands in front of it. */
    public static ExportedDay booked() {
        ExportedDay day = new ExportedDay(BookedDay.play(), new Random(9));
        for (int i = 0; i < day.ahead; i++) day.earlier.add(day.someHash());
        return day;
    }

    private void addOfficeEvent() {
        DayOpened opened = opening(RandomDay.play(1, 1));
        var founded =
                new OfficeFounded(opened.configuration().office(), opened.at(), opened.by(), opened.configuration());
        drafts.add(1 + random.nextInt(drafts.size()), Draft.of(office, founded));
    }

    /** Of a day that somebody forgot to close. */
    private void addLateClosing() {
        addOfDay("2019-12-31", RandomDay.play(random.nextLong(), 30).getLast());
    }

    private void addBookingOfAnotherDay() {
        addOfDay("2027-01-04", BookedDay.play().getFirst());
    }

    private void addOfDay(String other, OfficeDayEvent event) {
        Draft draft = Draft.of(office + "/" + other, event);
        draft.payload.put("day", draft.stream);
        drafts.add(1 + random.nextInt(drafts.size()), draft);
    }

    private byte[] someHash() {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        return hash;
    }

    /** Changes the event that has this number in the day. */
    ExportedDay with(int seq, Consumer<ObjectNode> change) {
        change.accept(drafts.get(seq - 1 - ahead).payload);
        return this;
    }

    /** Pretends to be another office. */
    ExportedDay at(String other) {
        for (Draft draft : drafts) draft.stream = draft.stream.replace(office, other);
        for (Draft draft : drafts) draft.payload.put("day", other + "/" + day);
        drafts.getFirst().payload.withObject("/configuration").put("office", other);
        office = other;
        return this;
    }

    public Export sign() {
        return sign(LOG, WITNESS);
    }

    /** Chains the records and signs the log at the opening and at the end. */
    Export sign(TestKey log, TestKey witness) {
        Export export = new Export("kezek.demo/" + office, earlier);
        String prev = earlier.isEmpty() ? ZERO : Base64.getEncoder().encodeToString(earlier.getLast());
        Map<String, Long> seqs = new HashMap<>(Map.of(office + "/" + day, (long) ahead));
        for (Draft draft : drafts) {
            ObjectNode record = TestJson.object();
            record.put("id", new UUID(random.nextLong(), random.nextLong()).toString());
            record.put("index", earlier.size() + export.records.size());
            record.put("office", office).put("prev", prev).put("rev", draft.revision);
            record.set("payload", draft.payload.deepCopy());
            record.put("seq", seqs.merge(draft.stream, 1L + random.nextInt(5), (last, _) -> last + 1));
            record.put("stream", draft.stream).put("type", draft.type).put("v", 1);
            byte[] bytes = TestJson.bytes(record);
            export.records.add(bytes);
            prev = Base64.getEncoder().encodeToString(TestTree.leaf(bytes));
        }
        describe(export, log, witness);
        export.signed(1, export.records.size(), log, witness);
        return export;
    }

    private void describe(Export export, TestKey log, TestKey witness) {
        ArrayNode before = TestJson.list();
        TestTree.subtrees(earlier)
                .forEach(root -> before.add(Base64.getEncoder().encodeToString(root)));
        export.range.put("v", 1).put("office", office).put("day", day);
        export.range
                .put("first", earlier.size())
                .put("count", export.records.size())
                .set("before", before);
        export.config.put("v", 1).put("office", office).put("day", day);
        export.config.put("origin", export.origin).put("build", "test");
        export.config.set("keys", TestJson.list().add(log.verifierKey()).add(witness.verifierKey()));
    }
}
