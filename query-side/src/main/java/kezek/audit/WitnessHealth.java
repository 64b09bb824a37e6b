package kezek.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kezek.checkpoints.Checkpoints;
import kezek.checkpoints.Witnesses;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Whether every witness follows every log. A silent one has a status of its own, which takes no office down: the record is
 * whole and people are served, only nobody outside could tell that it was altered afterwards.
 */
@Component
class WitnessHealth implements HealthIndicator {
    /** A witness is behind for too long, or refuses. */
    static final Status SILENT = new Status("SILENT", "a witness does not follow the log");

    private final Checkpoints checkpoints;
    private final Witnesses witnesses;

    WitnessHealth(Checkpoints checkpoints, Witnesses witnesses) {
        this.checkpoints = checkpoints;
        this.witnesses = witnesses;
    }

    @Override
    public Health health() {
        Map<String, List<String>> silent = new TreeMap<>();
        for (String office : checkpoints.offices()) {
            List<String> names = witnesses.standings(office).stream()
                    .filter(Witnesses.Standing::silent)
                    .map(Witnesses.Standing::witness)
                    .toList();
            if (!names.isEmpty()) silent.put(office, names);
        }
        return (silent.isEmpty() ? Health.up() : Health.status(SILENT))
                .withDetail("witnesses", witnesses.names())
                .withDetail("silent", silent)
                .build();
    }
}
