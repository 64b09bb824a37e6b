package kezek.audit;

import java.util.Map;
import java.util.TreeMap;
import kezek.checkpoints.Checkpoints;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up only while every log can be signed: a record that was tampered with must not look like a quiet day. */
@Component
class LedgerHealth implements HealthIndicator {
    private final Checkpoints checkpoints;

    LedgerHealth(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public Health health() {
        Map<String, String> troubles = new TreeMap<>();
        Map<String, Object> late = new TreeMap<>();
        for (String office : checkpoints.offices()) {
            checkpoints
                    .trouble(office)
                    .ifPresent(trouble ->
                            troubles.put(office, "record %d: %s".formatted(trouble.index(), trouble.what())));
            if (checkpoints.isLate(office)) late.put(office, "not signed for too long");
        }
        Health.Builder health = troubles.isEmpty() && late.isEmpty() ? Health.up() : Health.down();
        return health.withDetail("troubles", troubles).withDetail("late", late).build();
    }
}
