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

/**
 * Keeps one source of requests from filling the hall, from booking every time there is, and from guessing codes of bookings:
 * token buckets for each account, or address without one.
 */
@Component
class RequestLimit {
    private final LoadingCache<String, Bucket> requests;
    private final LoadingCache<String, Bucket> wrongCodes;
    private final LoadingCache<String, Bucket> bookings;

    RequestLimit(HttpProperties properties) {
        requests = buckets(properties.issue().perMinute());
        wrongCodes = buckets(properties.issue().wrongCodesPerMinute());
        bookings = buckets(properties.issue().bookingsPerMinute());
    }

    private static LoadingCache<String, Bucket> buckets(int perMinute) {
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build(source -> Bucket.builder()
                        .addLimit(bucket -> bucket.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }

    /** Counts one request, or refuses it. */
    void spend(HttpServletRequest request) {
        spend(requests, request);
    }

    /** Counts a booking that is made or given back: without an account, few suffice. */
    void book(HttpServletRequest request) {
        spend(request.getUserPrincipal() == null ? bookings : requests, request);
    }

    /** Refuses whoever has typed too many wrong codes within the last minute, a right one too. */
    void trust(HttpServletRequest request) {
        if (wrongCodes.get(source(request)).getAvailableTokens() == 0) spend(wrongCodes, request);
    }

    /** Counts a wrong code. */
    void wrongCode(HttpServletRequest request) {
        spend(wrongCodes, request);
    }

    private static void spend(LoadingCache<String, Bucket> buckets, HttpServletRequest request) {
        var probe = buckets.get(source(request)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests")
                    .with("seconds", seconds)
                    .retryAfter(seconds);
        }
    }

    private static String source(HttpServletRequest request) {
        Principal account = request.getUserPrincipal();
        return account != null ? "account " + account.getName() : "address " + request.getRemoteAddr();
    }
}
