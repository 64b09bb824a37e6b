package kezek.audit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kezek.checkpoints.Checkpoints;
import kezek.checkpoints.StrangeKey;
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
                    .ifPresent(trouble -> troubles.put(
                            office, String.format(Locale.ROOT, "record %d: %s", trouble.index(), trouble.what())));
            if (checkpoints.isLate(office)) late.put(office, "not signed for too long");
        }
        Optional<StrangeKey> strange = checkpoints.strangeKey();
        boolean well = troubles.isEmpty() && late.isEmpty() && strange.isEmpty();
        Health.Builder health = well ? Health.up() : Health.down();
        strange.ifPresent(keys ->
                health.withDetail("key of this node", keys.own()).withDetail("key in the database", keys.pinned()));
        return health.withDetail("troubles", troubles).withDetail("late", late).build();
    }
}
