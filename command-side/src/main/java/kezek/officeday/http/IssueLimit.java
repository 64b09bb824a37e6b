package kezek.officeday.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Keeps one source of ticket requests from filling the hall: a token bucket for each account, or address without one. */
@Component
class IssueLimit {
    private final LoadingCache<String, Bucket> buckets;

    IssueLimit(HttpProperties properties) {
        int perMinute = properties.issue().perMinute();
        buckets = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build(source -> Bucket.builder()
                        .addLimit(bucket -> bucket.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }

    /** Counts one request, or refuses it. */
    void spend(HttpServletRequest request) {
        Principal account = request.getUserPrincipal();
        String source = account != null ? "account " + account.getName() : "address " + request.getRemoteAddr();
        var probe = buckets.get(source).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests")
                    .with("seconds", seconds)
                    .retryAfter(seconds);
        }
    }
}
