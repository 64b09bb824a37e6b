package kezek.web.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow: after so many wrong passwords for an account from one address the next try must wait. Its owner at
 * another address is not locked out.
 */
@Component
class SignInThrottle {
    private final LoadingCache<Source, Bucket> failures;

    private record Source(String name, String address) {}

    /** The next try makes sense in so many seconds. */
    static final class TooManyFailures extends AuthenticationException {
        private final long seconds;

        TooManyFailures(long seconds) {
            super("too many wrong passwords");
            this.seconds = seconds;
        }

        long seconds() {
            return seconds;
        }
    }

    SignInThrottle(AccessProperties properties) {
        int allowed = properties.signIn().failures();
        Duration within = properties.signIn().within();
        failures = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(within)
                .build(source -> Bucket.builder()
                        .addLimit(bucket -> bucket.capacity(allowed).refillGreedy(allowed, within))
                        .build());
    }

    void check(String name, String address) {
        var next = failures.get(new Source(name, address)).estimateAbilityToConsume(1);
        if (!next.canBeConsumed()) {
            throw new TooManyFailures(TimeUnit.NANOSECONDS.toSeconds(next.getNanosToWaitForRefill()) + 1);
        }
    }

    void failed(String name, String address) {
        failures.get(new Source(name, address)).tryConsume(1);
    }

    void succeeded(String name, String address) {
        failures.invalidate(new Source(name, address));
    }
}
