package kezek.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Where a private key lives, outside the database: a file with permissions 600 in a folder with 700, made at the first
 * start; one line in the form of {@code golang.org/x/mod/sumdb/note}:
 * {@code PRIVATE+KEY+name+id+base64(type || seed)}.
 */
public final class KeyFile {
    private static final String PREFIX = "PRIVATE+KEY+";

    private KeyFile() {}

    /**
     * The key of a log.
     *
     * @param random makes the key when there is none yet
     * @throws IllegalStateException when others than the owner have rights to the file or its folder, or the file is not
     *     that of this key
     */
    public static NoteSigner log(Path file, String name, SecureRandom random) {
        return NoteSigner.ed25519(name, seed(file, name, SignatureType.ED25519, random));
    }

    /**
     * The key of a witness.
     *
     * @param random makes the key when there is none yet
     * @throws IllegalStateException when others than the owner have rights to the file or its folder, or the file is not
     *     that of this key
     */
    public static NoteSigner witness(Path file, String name, SecureRandom random, InstantSource clock) {
        return NoteSigner.cosigner(name, seed(file, name, SignatureType.COSIGNATURE, random), clock);
    }

    private static byte[] seed(Path file, String name, SignatureType type, SecureRandom random) {
        KeyName.checked(name);
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) throw new IllegalArgumentException("a key file lies in a folder");
        PrivateFiles.prepare(folder);
        return PrivateFiles.read(file)
                .map(bytes -> read(file, bytes, name, type))
                .orElseGet(() -> made(file, name, type, random));
    }

    private static byte[] made(Path file, String name, SignatureType type, SecureRandom random) {
        byte[] seed = new byte[Ed25519.KEY_LENGTH];
        random.nextBytes(seed);
        PrivateFiles.write(file, text(name, type, seed).getBytes(US_ASCII));
        return seed;
    }

    private static byte[] read(Path file, byte[] bytes, String name, SignatureType type) {
        try {
            if (Files.isSymbolicLink(file)) throw new IllegalStateException("a key file is no link");
            PrivateFiles.refuseOthers(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        try {
            String line = StrictUtf8.decode(bytes);
            String before = PREFIX + name + "+";
            if (line.startsWith(before)) {
                byte[] typed = Base64Text.decode(
                        line.substring(before.length()).strip().replaceFirst("^[0-9a-f]{8}\\+", ""));
                byte[] seed = Arrays.copyOfRange(typed, Math.min(1, typed.length), typed.length);
                if (seed.length == Ed25519.KEY_LENGTH && text(name, type, seed).equals(line)) return seed;
            }
        } catch (IllegalArgumentException malformed) {
            throw new IllegalStateException(file.getFileName() + " is no key file", malformed);
        }
        throw new IllegalStateException(file.getFileName() + " is not the key file of " + name);
    }

    private static String text(String name, SignatureType type, byte[] seed) {
        byte[] typed =
                ByteBuffer.allocate(1 + seed.length).put(type.code()).put(seed).array();
        int id = KeyName.id(name, type, Ed25519.publicKeyOf(seed));
        return PREFIX + name + "+" + HexFormat.of().toHexDigits(id) + "+"
                + Base64.getEncoder().encodeToString(typed) + "\n";
    }
}
