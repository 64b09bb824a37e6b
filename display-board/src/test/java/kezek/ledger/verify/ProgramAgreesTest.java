package kezek.ledger.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kezek.audit.Conformance;
import kezek.audit.Integrity;
import kezek.audit.Integrity.Broken;
import kezek.ledger.Checkpoint;
import kezek.ledger.DayRange;
import kezek.ledger.Frontier;
import kezek.ledger.Hash;
import kezek.ledger.SignedNote;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.Recorded;
import kezek.officeday.store.PublishedJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the program's own screens say of a day is what the verifier says that nobody has to trust the program for. */
class ProgramAgreesTest {
    private static final JavaVerifier VERIFIER = JavaVerifier.asGiven();
    private static final JsonMapper JSON = PublishedJson.mapper();

    @Test
    void both_name_the_same_record_of_those_that_do_not_fit() {
        Random random = new Random(20260324);
        for (int seed = 0; seed < 40; seed++) {
            Export export = ExportedDay.random(seed, 40).sign();
            for (int i = 0; i < 25; i++) {
                int at = random.nextInt(export.records.size());
                byte[] whole = export.records.get(at);
                byte[] mutated = Mutation.of(random).apply(whole, random);
                if (Arrays.equals(mutated, whole)) continue;
                export.records.set(at, mutated);

                JsonNode failure = report(export).path("failure");

                assertThat(look(export))
                        .as("%s in %s", failure, new String(mutated, UTF_8))
                        .isInstanceOfSatisfying(
                                Broken.class,
                                broken -> assertThat(broken.index())
                                        .isEqualTo(failure.path("index").asLong()));
                export.records.set(at, whole);
            }
            assertThat(look(export)).isInstanceOf(Integrity.Intact.class);
        }
    }

    private static JsonNode report(Export export) {
        return TestJson.read(VERIFIER.report(export.stored()));
    }

    private static Integrity look(Export export) {
        List<Hash> before = new ArrayList<>();
        export.range.withArray("/before").forEach(root -> before.add(Hash.parse(root.asString())));
        Frontier frontier = Frontier.of(export.first(), before);
        List<Checkpoint> signed = List.of(checkpoint(export.start), checkpoint(export.end));
        return Integrity.of(
                export.range.path("office").asString(), new DayRange(frontier, List.copyOf(export.records)), signed);
    }

    private static Checkpoint checkpoint(String note) {
        return Checkpoint.parse(SignedNote.parse(note).text());
    }

    @Test
    void both_find_the_same_calls_that_neither_the_rule_nor_a_reason_explains() {
        Random random = new Random(20260325);
        Map<String, Integer> found = new HashMap<>();
        for (int seed = 0; seed < 60; seed++) {
            ExportedDay day = ExportedDay.random(seed, 120);
            day.drafts.stream()
                    .filter(draft -> draft.type.equals("DayOpened"))
                    .forEach(draft -> changeOrder(draft.payload, random));
            day.drafts.stream()
                    .filter(draft -> draft.type.equals("TicketCalled"))
                    .forEach(draft -> changeCall(draft.payload, random));
            day.drafts.stream()
                    .filter(draft -> draft.type.equals("BookingCheckedIn") && random.nextBoolean())
                    .forEach(draft -> draft.payload.put("credit", random.nextInt(60)));
            List<Recorded> events = events(day);

            List<String> program = Conformance.of(events).findings().stream()
                    .map(finding -> finding.seq() + " " + finding.code())
                    .toList();

            assertThat(program).as("day %d", seed).isEqualTo(verified(day, events));
            program.forEach(finding -> found.merge(finding.replaceFirst("\\d+ ", ""), 1, Integer::sum));
        }
        assertThat(found)
                .containsOnlyKeys("order", "explanation")
                .allSatisfy((code, times) -> assertThat(times).isGreaterThan(10));
    }

    /** Another credit: then others were first in order than those that were called. */
    private static void changeOrder(ObjectNode opened, Random random) {
        for (JsonNode credit : opened.withArray("/configuration/order/credits")) {
            ((ObjectNode) credit).put("minutes", random.nextInt(60));
        }
    }

    private static void changeCall(ObjectNode called, Random random) {
        List<String> codes =
                List.of("emergency", "", "first-in-line", "category-credit", "appointment", "only-one", "-x");
        ObjectNode why = called.withObject("/why");
        if (random.nextInt(2) == 0) {
            called.put("mode", "by-hand");
            why.put("code", codes.get(random.nextInt(codes.size())));
        }
        switch (random.nextInt(12)) {
            case 0 -> why.put("eligible", why.path("eligible").asInt() + 1);
            case 1 -> why.put("credit", 7);
            case 2 -> why.withArray("/passedOver").add("Z009");
            case 3 -> why.put("code", codes.get(random.nextInt(codes.size())));
            default -> {}
        }
    }

    private static List<Recorded> events(ExportedDay day) {
        List<Recorded> events = new ArrayList<>();
        String stream = day.drafts.getFirst().stream;
        day.drafts.stream()
                .filter(draft -> draft.stream.equals(stream))
                .forEach(draft -> events.add(new Recorded(day.ahead + events.size() + 1L, event(draft))));
        return events;
    }

    private static OfficeDayEvent event(ExportedDay.Draft draft) {
        try {
            Class<?> type = Class.forName(OfficeDayEvent.class.getName() + "$" + draft.type);
            return (OfficeDayEvent) JSON.treeToValue(draft.payload, type);
        } catch (ClassNotFoundException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    /** The first finding of each call about its order or its explanation. */
    private static List<String> verified(ExportedDay day, List<Recorded> events) {
        Map<Long, String> first = new HashMap<>();
        report(day.sign()).path("findings").forEach(finding -> {
            String code = finding.path("code").asString();
            if (code.equals("order") || code.equals("explanation")) {
                first.putIfAbsent(finding.path("seq").asLong(), code);
            }
        });
        return events.stream()
                .filter(it -> first.containsKey(it.seq()))
                .map(it -> it.seq() + " " + first.get(it.seq()))
                .toList();
    }
}
