package kezek.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {
    private static final String PETER =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private final SecureRandom random = new SecureRandom();

    @TempDir
    Path home;

    private Path folder;
    private Path file;

    @BeforeEach
    void a_folder_that_is_not_there_yet() {
        folder = home.resolve("data/ledger");
        file = folder.resolve("key");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private NoteSigner open(String name) {
        return KeyFile.log(file, name, random);
    }

    @Test
    void a_first_start_makes_a_key_that_nobody_else_reads() throws IOException {
        open("kezek.sko");
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void a_second_start_finds_the_same_key() {
        var first = open("kezek.sko");
        var second = open("kezek.sko");
        assertThat(second.verifier()).isEqualTo(first.verifier());
        assertThat(second.sign("a\n")).isEqualTo(first.sign("a\n"));
    }

    @Test
    void every_installation_has_a_key_of_its_own() {
        assertThat(open("kezek.sko").verifier().vkey())
                .isNotEqualTo(KeyFile.log(folder.resolve("other"), "kezek.sko", random)
                        .verifier()
                        .vkey());
    }

    /** Documentation of golang.org/x/mod/sumdb/note. */
    @Test
    void the_published_key_is_read() throws IOException {
        open("PeterNeumann");
        Files.writeString(file, PETER + "\n");
        assertThat(open("PeterNeumann").verifier())
                .hasToString("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-", "rw-------x"})
    void a_key_that_others_have_rights_to_is_refused(String permissions) throws IOException {
        open("kezek.sko");
        permit(file, permissions.substring(0, 8) + permissions.charAt(permissions.length() - 1));
        assertThatThrownBy(() -> open("kezek.sko"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("others than its owner have rights to key");
        permit(file, "rw-------");
        open("kezek.sko");
    }

    @Test
    void a_folder_that_others_may_enter_is_refused() throws IOException {
        open("kezek.sko");
        permit(folder, "rwxr-x---");
        assertThatThrownBy(() -> open("kezek.sko")).hasMessageContaining("rights to ledger");
    }

    @Test
    void a_key_of_another_name_or_kind_is_refused() {
        open("kezek.sko");
        assertThatThrownBy(() -> open("kezek.alm")).hasMessage("key is not the key file of kezek.alm");
        assertThatThrownBy(() -> KeyFile.witness(file, "kezek.sko", random, InstantSource.system()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_witness_has_such_a_file_too() {
        var first = KeyFile.witness(file, "witness.example", random, InstantSource.system());
        var second = KeyFile.witness(file, "witness.example", random, InstantSource.system());
        assertThat(first.verifier()).isEqualTo(second.verifier());
        assertThat(first.verifier().type()).isEqualTo(SignatureType.COSIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PRIVATE+KEY+PeterNeumann",
                "PRIVATE+KEY+PeterNeumann+",
                "PRIVATE+KEY+PeterNeumann+c74f20a3+",
                PETER, // no line end: cut off
                "PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz\n",
                "PRIVATE+KEY+PeterNeumann+c74f20a3+BIEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz\n",
                "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDF=\n",
                "PRIVATE+KEY+PeterNeumann+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz\n",
                PETER + "\n\n",
                " " + PETER + "\n"
            })
    void a_damaged_key_is_refused_and_left_alone(String content) throws IOException {
        open("PeterNeumann");
        Files.writeString(file, content);
        assertThatThrownBy(() -> open("PeterNeumann")).isInstanceOf(IllegalStateException.class);
        assertThat(file).hasContent(content);
    }

    @Test
    void a_link_in_the_place_of_the_key_is_refused() throws IOException {
        open("kezek.sko");
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(file, elsewhere);
        Files.createSymbolicLink(file, elsewhere);
        assertThatThrownBy(() -> open("kezek.sko")).hasMessage("a key file is no link");
    }

    @Test
    void what_was_left_of_an_interrupted_start_does_no_harm() throws IOException {
        PrivateFiles.prepare(folder);
        Files.write(folder.resolve("key.new"), "PRIV".getBytes(US_ASCII));
        assertThat(open("kezek.sko").verifier()).isEqualTo(open("kezek.sko").verifier());
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void the_key_itself_is_nowhere_in_what_is_printed() throws IOException {
        var signer = open("kezek.sko");
        String seed = Files.readString(file).strip().replaceFirst(".*\\+[0-9a-f]{8}\\+", "");
        assertThat(signer).hasToString(signer.verifier().vkey());
        assertThat(signer.toString()).doesNotContain(seed);
    }
}
