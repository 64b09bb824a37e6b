package kezek.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ed25519Test {
    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    /** RFC 8032 section 7.1, tests 1 to 3. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,"
                + "'',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,"
                + "72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,"
                + "af82,"
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    })
    void the_vectors_of_the_rfc(String seed, String key, String message, String signature) {
        assertThat(Ed25519.publicKeyOf(hex(seed))).isEqualTo(hex(key));
        assertThat(Ed25519.sign(Ed25519.privateKey(hex(seed)), hex(message))).isEqualTo(hex(signature));
        assertThat(Ed25519.verifies(Ed25519.publicKey(hex(key)), hex(message), hex(signature)))
                .isTrue();
    }

    @Test
    void a_changed_message_signature_or_key_does_not_verify() {
        byte[] seed = new byte[32];
        byte[] message = {1, 2, 3};
        byte[] raw = Ed25519.publicKeyOf(seed);
        byte[] signature = Ed25519.sign(Ed25519.privateKey(seed), message);
        assertThat(Ed25519.verifies(Ed25519.publicKey(raw), message, signature)).isTrue();
        assertThat(Ed25519.verifies(Ed25519.publicKey(raw), new byte[] {1, 2, 4}, signature))
                .isFalse();
        for (int i = 0; i < signature.length; i++) {
            byte[] changed = signature.clone();
            changed[i] ^= 0x10;
            assertThat(Ed25519.verifies(Ed25519.publicKey(raw), message, changed))
                    .isFalse();
        }
        byte[] other = Ed25519.publicKeyOf(message32());
        assertThat(Ed25519.verifies(Ed25519.publicKey(other), message, signature))
                .isFalse();
        assertThat(Ed25519.verifies(Ed25519.publicKey(raw), message, new byte[63]))
                .isFalse();
    }

    private static byte[] message32() {
        byte[] seed = new byte[32];
        seed[0] = 1;
        return seed;
    }

    /** Not on the curve, y + p in the place of y, x of zero with a sign (RFC 8032 section 5.1.3), too short. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0200000000000000000000000000000000000000000000000000000000000000",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0100000000000000000000000000000000000000000000000000000000000080",
                ""
            })
    void what_is_no_point_is_no_key(String raw) {
        assertThatThrownBy(() -> Ed25519.publicKey(hex(raw))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33, 64})
    void a_seed_has_thirty_two_bytes(int length) {
        assertThatThrownBy(() -> Ed25519.privateKey(new byte[length])).isInstanceOf(IllegalArgumentException.class);
    }
}
