package kezek.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectDaysTest {

    @Test
    void days_that_were_decided_by_the_rules_are_intact_and_kept_them() {
        for (int seed = 0; seed < 150; seed++) {
            Verdict verdict = Verdict.of(ExportedDay.random(seed, 20 + seed).sign());
            assertThat(verdict.exit()).as("seed " + seed + ": " + verdict).isZero();
            assertThat(verdict.unchecked()).isEmpty();
        }
    }

    @Test
    void the_report_says_what_was_checked_and_lists_departures_that_have_a_reason() {
        Export export = ExportedDay.small().sign();

        Verdict verdict = Verdict.of(export);

        assertThat(verdict.departures()).containsExactly("8 credit", "14 no-show", "16 cancelled", "22 unfinished");
        assertThat(TestJson.text(verdict.json()))
                .contains("\"closed\":true,\"count\":22,\"day\":\"2026-03-24\"")
                .contains("\"first\":1000,\"intact\":true,\"office\":\"sokolovka\",\"root\":\"")
                .contains("\"signers\":[\"kezek.demo\"],\"size\":1022,\"unchecked\":[],\"v\":1")
                .contains("\"witnesses\":[\"witness.example/agency\"]");
    }

    @Test
    void a_day_at_the_whole_desk_kept_the_rules_and_lists_what_an_auditor_asks_for() {
        Verdict verdict = Verdict.of(ExportedDay.desk().sign());

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.unchecked()).isEmpty();
        assertThat(verdict.departures())
                .containsExactly(
                        "10 credit",
                        "11 withdrawn",
                        "12 credit",
                        "15 by-hand",
                        "18 withdrawn",
                        "20 corrected",
                        "22 no-document",
                        "28 by-hand",
                        "30 without-ticket",
                        "32 stopped",
                        "38 protected",
                        "41 by-hand",
                        "46 no-show",
                        "47 restored",
                        "51 corrected",
                        "53 no-show",
                        "56 given-back",
                        "58 unfinished");
    }

    @Test
    void the_report_is_in_canonical_form() {
        byte[] export = ExportedDay.random(3, 100).sign().zip();

        String report = JavaVerifier.asGiven().report(export);

        assertThat(report).isEqualTo(TestJson.text(TestJson.read(report)));
    }

    @Test
    void a_day_that_is_still_open_is_intact_and_said_to_be_open() {
        ExportedDay day = ExportedDay.small();
        day.drafts.removeLast();

        Verdict verdict = Verdict.of(day.sign());

        assertThat(verdict.exit()).isZero();
        assertThat(verdict.json().get("closed").booleanValue()).isFalse();
    }

    @Test
    void entries_may_be_stored_without_compression() {
        assertThat(Verdict.of(ExportedDay.small().sign().stored()).exit()).isZero();
    }

    @Test
    void an_event_that_is_not_known_is_named_and_its_rules_are_not_checked() {
        ExportedDay day = ExportedDay.small();
        day.drafts.get(20).type = "CounterMoved";
        day.drafts.get(17).revision = 2;

        Verdict verdict = Verdict.of(day.sign());

        assertThat(verdict.exit()).isZero();
        assertThat(verdict.unchecked()).containsExactly("18 CounterResumed", "21 CounterMoved");
    }

    @Test
    void several_keys_are_given_in_one_text_with_remarks() {
        byte[] export = ExportedDay.small().sign().zip();
        String keys = "# the oblast\r\n\r\n" + TestKey.log("kezek.other").verifierKey() + "\n"
                + ExportedDay.LOG.verifierKey() + "\n";

        assertThat(Verdict.of(export, List.of(keys), List.of()).exit()).isZero();
    }

    @Test
    void the_cosignature_of_a_published_witness_is_not_needed_when_nobody_asked_for_one() {
        Export export = ExportedDay.small().sign();
        export.end = export.note(22, ExportedDay.LOG);

        List<String> key = List.of(ExportedDay.LOG.verifierKey());
        assertThat(Verdict.of(export.zip(), key, List.of()).exit()).isZero();
        assertThat(Verdict.of(export).failure()).isEqualTo("witness");
    }
}
