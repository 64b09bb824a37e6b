package kezek.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import kezek.ledger.NoteVerifier.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CosignatureTest {
    /** A checkpoint of a public staging log of Certificate Transparency as its witnesses cosigned it, from florolf/tlog-scales. */
    private static final String REAL = """
            arche2025h1.staging.ct.transparency.dev
            1432088532
            U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

            — arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
            — arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
            — transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
            — witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
            — remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
            — witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
            """;

    private static final Instant NOW = Instant.parse("2026-11-23T04:05:06.789Z");
    private static final NoteSigner WITNESS =
            NoteSigner.cosigner("witness.example/w1", new byte[32], InstantSource.fixed(NOW));
    private static final String TEXT = "kezek.sko/sokolovka\n0\n" + Hash.EMPTY_TREE + "\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
                "transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM",
                "witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO",
                "witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv"
            })
    void the_cosignature_of_a_public_witness_verifies(String vkey) {
        var witness = NoteVerifier.parse(vkey);
        var note = SignedNote.parse(REAL);
        assertThat(witness.verdict(note)).isEqualTo(Verdict.VALID);
        assertThat(SignatureLines.time(note, witness))
                .isEqualTo(Instant.parse("2026-05-23T21:50:24Z").getEpochSecond());
        assertThat(witness.verdict(SignedNote.parse(REAL.replace("1432088532", "1432088533"))))
                .isEqualTo(Verdict.INVALID);
    }

    @Test
    void the_signature_of_a_public_log_verifies_beside_those_of_its_witnesses() {
        var log = NoteVerifier.parse(
                "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f");
        var note = SignedNote.parse(REAL);
        assertThat(log.verdict(note)).isEqualTo(Verdict.VALID);
        assertThat(Checkpoint.parse(note.text()).size()).isEqualTo(1_432_088_532);
        assertThat(note).hasToString(REAL);
    }

    @Test
    void what_a_witness_signs_bears_its_time_in_whole_seconds() {
        var note = SignedNote.of(TEXT, WITNESS);
        assertThat(WITNESS.verifier().verdict(note)).isEqualTo(Verdict.VALID);
        assertThat(SignatureLines.time(note, WITNESS.verifier()))
                .isEqualTo(Instant.parse("2026-11-23T04:05:06Z").getEpochSecond());
        assertThat(note.signatures().getFirst().signature()).hasSize(72);
    }

    @Test
    void the_time_cannot_be_changed_afterwards() {
        var line = WITNESS.sign(TEXT);
        byte[] later = line.signature();
        ByteBuffer.wrap(later).putLong(ByteBuffer.wrap(later).getLong() + 1);
        var forged = NoteSignature.of(line.name(), line.keyId(), later);
        var note = new SignedNote(TEXT, List.of(forged));
        assertThat(WITNESS.verifier().verdict(note)).isEqualTo(Verdict.INVALID);
    }

    @Test
    void a_time_beyond_what_a_cosignature_may_tell_is_invalid() {
        byte[] signature = Ed25519.sign(Ed25519.privateKey(new byte[32]), CosignatureForm.message(-1, TEXT));
        assertThat(verdict(CosignatureForm.timed(-1, signature))).isEqualTo(Verdict.INVALID);
        signature = Ed25519.sign(Ed25519.privateKey(new byte[32]), CosignatureForm.message(Long.MAX_VALUE, TEXT));
        assertThat(verdict(CosignatureForm.timed(Long.MAX_VALUE, signature))).isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 64, 71, 73})
    void a_cosignature_has_seventy_two_bytes(int length) {
        assertThat(verdict(Arrays.copyOf(WITNESS.sign(TEXT).signature(), length)))
                .isEqualTo(Verdict.INVALID);
    }

    private static Verdict verdict(byte[] timed) {
        return WITNESS.verifier().verdict(note(timed));
    }

    private static SignedNote note(byte[] timed) {
        var line = NoteSignature.of("witness.example/w1", WITNESS.verifier().id(), timed);
        return new SignedNote(TEXT, List.of(line));
    }

    @Test
    void a_signature_of_the_log_never_passes_for_a_cosignature() {
        var log = NoteSigner.ed25519("witness.example/w1", new byte[32]).sign(TEXT);
        assertThat(verdict(CosignatureForm.timed(NOW.getEpochSecond(), log.signature())))
                .isEqualTo(Verdict.INVALID);
    }

    @Test
    void a_clock_that_was_never_set_signs_nothing() {
        var unset = NoteSigner.cosigner("w", new byte[32], InstantSource.fixed(Instant.EPOCH));
        assertThatThrownBy(() -> unset.sign(TEXT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void extension_lines_are_cosigned_too() {
        var note = SignedNote.of(TEXT + "more\n", WITNESS);
        var without = new SignedNote(TEXT, note.signatures());
        assertThat(WITNESS.verifier().verdict(note)).isEqualTo(Verdict.VALID);
        assertThat(WITNESS.verifier().verdict(without)).isEqualTo(Verdict.INVALID);
    }
}
