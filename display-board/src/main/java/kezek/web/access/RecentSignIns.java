package kezek.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Knows for a minute who has just shown the right password, so that a script that presses call-next with HTTP Basic costs
 * one bcrypt a minute and not one a press (some 70 ms of a core each, which would be the slowest part of a call).
 *
 * <p>Only a keyed digest of name and password is held, under a key that never leaves this process. Locking an account or
 * giving it a new password forgets it here at once, and on another node after the minute at the latest.
 */
@Component
class RecentSignIns {
    private final Cache<Proof, SignedIn> proofs;
    private final SecretKeySpec key;

    private record Proof(String name, String digest) {}

    RecentSignIns(AccessProperties properties) {
        proofs = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(properties.signIn().remember())
                .build();
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    Optional<SignedIn> find(String name, String password) {
        return Optional.ofNullable(proofs.getIfPresent(proof(name, password)));
    }

    void remember(String password, SignedIn owner) {
        proofs.put(proof(owner.name(), password), owner);
    }

    void forget(String name) {
        proofs.asMap().keySet().removeIf(proof -> proof.name().equals(name));
    }

    private Proof proof(String name, String password) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return new Proof(name, HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HmacSHA256 is in every JDK", missing);
        }
    }
}
