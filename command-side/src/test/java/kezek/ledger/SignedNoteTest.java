package kezek.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import kezek.ledger.NoteVerifier.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
    /** Documentation of golang.org/x/mod/sumdb/note. */
    private static final String NEUMANN = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String NOTE = TEXT
            + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static final byte[] SEED = seed();

    /** The key of that documentation, "PRIVATE+KEY+PeterNeumann+c74f20a3+...", without its type. */
    private static byte[] seed() {
        byte[] typed = Base64.getDecoder().decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
        return Arrays.copyOfRange(typed, 1, typed.length);
    }

    @Test
    void the_published_note_is_signed_again_to_the_letter() {
        NoteSigner signer = NoteSigner.ed25519("PeterNeumann", SEED);
        assertThat(signer.verifier().vkey()).isEqualTo(NEUMANN);
        assertThat(SignedNote.of(TEXT, signer)).hasToString(NOTE);
    }

    @Test
    void the_published_note_verifies() {
        var note = SignedNote.parse(NOTE.getBytes(UTF_8));
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note).hasToString(NOTE);
        assertThat(NoteVerifier.parse(NEUMANN).verdict(note)).isEqualTo(Verdict.VALID);
    }

    /** The example of C2SP signed-note, section "Verifier keys". */
    @Test
    void the_example_of_the_specification_verifies() {
        var verifier = NoteVerifier.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        var note = SignedNote.parse("This is an example message.\n\n— example.com/foo "
                + "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n");
        assertThat(verifier.verdict(note)).isEqualTo(Verdict.VALID);
        assertThat(verifier.name()).isEqualTo("example.com/foo");
        assertThat(verifier.type()).isEqualTo(SignatureType.ED25519);
    }

    @Test
    void a_changed_text_is_invalid_and_another_key_is_absent() {
        var verifier = NoteVerifier.parse(NEUMANN);
        assertThat(verifier.verdict(SignedNote.parse(NOTE.replace("answer", "Answer"))))
                .isEqualTo(Verdict.INVALID);
        assertThat(verifier.verdict(SignedNote.parse(NOTE.replace("— PeterNeumann", "— PeterNewmann"))))
                .isEqualTo(Verdict.ABSENT);
        assertThat(NoteSigner.ed25519("PeterNeumann", new byte[32]).verifier().verdict(SignedNote.parse(NOTE)))
                .isEqualTo(Verdict.ABSENT);
    }

    @Test
    void one_wrong_line_of_a_key_spoils_its_right_ones() {
        var verifier = NoteVerifier.parse(NEUMANN);
        var note = SignedNote.parse(NOTE);
        var wrong = NoteSigner.ed25519("PeterNeumann", SEED).sign("something else\n");
        assertThat(verifier.verdict(SignatureLines.add(note, note.signatures().getFirst())))
                .isEqualTo(Verdict.VALID);
        assertThat(verifier.verdict(SignatureLines.add(note, wrong))).isEqualTo(Verdict.INVALID);
        var short_ = NoteSignature.of("PeterNeumann", verifier.id(), new byte[63]);
        assertThat(verifier.verdict(SignatureLines.add(note, short_))).isEqualTo(Verdict.INVALID);
    }

    @Test
    void signatures_of_strangers_are_passed_over() {
        var signer = NoteSigner.ed25519("kezek.sko", new byte[32]);
        var note = SignatureLines.add(SignedNote.parse(NOTE), signer.sign(TEXT));
        assertThat(note.toString()).startsWith(NOTE).contains("\n— kezek.sko ");
        assertThat(SignedNote.parse(note.toString())).isEqualTo(note);
        assertThat(NoteVerifier.parse(NEUMANN).verdict(note)).isEqualTo(Verdict.VALID);
        assertThat(signer.verifier().verdict(note)).isEqualTo(Verdict.VALID);
    }

    @Test
    void the_signatures_follow_the_last_empty_line() {
        var signer = NoteSigner.ed25519("k", new byte[32]);
        for (String text : List.of("\n", "a\n\nb\n", "a\n\n", "\n\n\n", "— k AAAAAAA=\n", "a\n\n— k AAAAAAA=\n")) {
            var note = SignedNote.of(text, signer);
            assertThat(SignedNote.parse(note.toString())).isEqualTo(note);
            assertThat(signer.verifier().verdict(note)).isEqualTo(Verdict.VALID);
        }
    }

    @Test
    void a_hundred_signatures_are_enough() {
        var signature = NoteSigner.ed25519("k", new byte[32]).sign("a\n");
        var note = new SignedNote("a\n", Collections.nCopies(100, signature));
        assertThat(SignedNote.parse(note.toString()).signatures()).hasSize(100);
        String more = note.toString() + signature.line();
        assertThatThrownBy(() -> SignedNote.parse(more)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignatureLines.add(note, signature)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "a",
                "a\n",
                "a\n\n",
                "a\n— k AAAAAAA=\n", // no empty line
                "a\n\n— k AAAAAAA=", // no line end
                "a\r\n\r\n— k AAAAAAA=\r\n",
                "a\tb\n\n— k AAAAAAA=\n",
                "a\u0000\n\n— k AAAAAAA=\n",
                "a\n\n- k AAAAAAA=\n",
                "a\n\n–  k AAAAAAA=\n",
                "a\n\n—k AAAAAAA=\n",
                "a\n\n—  AAAAAAA=\n", // no name
                "a\n\n— AAAAAAA=\n",
                "a\n\n— k\n",
                "a\n\n— k \n",
                "a\n\n— k  AAAAAAA=\n",
                "a\n\n— k AAAAAAA= \n",
                "a\n\n— k AAAAAAA\n",
                "a\n\n— k AAAAAAB=\n", // stray bits
                "a\n\n— k AAAAAA==\n", // an id without a signature
                "a\n\n— k AAAA\n",
                "a\n\n— k !AAAAAA=\n",
                "a\n\n— k+l AAAAAAA=\n",
                "a\n\n— k\u00a0l AAAAAAA=\n",
                "a\n\n— k\u0085l AAAAAAA=\n",
                "a\n\n— k\u2003l AAAAAAA=\n",
                "a\n\n— k\u2028l AAAAAAA=\n",
                "a\n\n— k AAAAAAA=\nb\n"
            })
    void anything_else_is_not_a_note(String hostile) {
        assertThatThrownBy(() -> SignedNote.parse(hostile.getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytes_that_are_no_text_are_not_a_note() {
        byte[] note = NOTE.getBytes(UTF_8);
        note[3] = (byte) 0xff;
        assertThatThrownBy(() -> SignedNote.parse(note)).hasMessage("not UTF-8");
        assertThatThrownBy(() -> SignedNote.parse(new byte[(1 << 20) + 1])).hasMessage("a note over 1 MiB");
        var signature = NoteSigner.ed25519("k", new byte[32]).sign("a\n");
        assertThatThrownBy(() -> new SignedNote("\ud83d\n", List.of(signature)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a3+",
                "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNewmann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhPc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T=",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void anything_else_is_not_a_verifier_key(String vkey) {
        assertThatThrownBy(() -> NoteVerifier.parse(vkey)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_key_for_log_and_witness_has_two_ids() {
        var log = NoteSigner.ed25519("k", SEED).verifier();
        var witness = NoteSigner.cosigner("k", SEED, InstantSource.fixed(Instant.ofEpochSecond(1)))
                .verifier();
        assertThat(log.id()).isNotEqualTo(witness.id());
        assertThat(NoteVerifier.parse(witness.vkey())).isEqualTo(witness).isNotEqualTo(log);
    }

    @Test
    void a_signer_has_a_name_without_spaces_or_plus() {
        for (String name : List.of("", " ", "a b", "a+b", "a\u2003", "a\n", "a\ud83d")) {
            assertThatThrownBy(() -> NoteSigner.ed25519(name, SEED)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
