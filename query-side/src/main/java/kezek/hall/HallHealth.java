package kezek.hall;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up only when every office's hall keeps up with its record: a hall that stands still must not look like a quiet one. */
@Component
class HallHealth implements HealthIndicator {
    private final Halls halls;
    private final HallSettings settings;

    HallHealth(Halls halls, HallSettings settings) {
        this.halls = halls;
        this.settings = settings;
    }

    @Override
    public Health health() {
        Map<String, String> ill = new TreeMap<>();
        for (OfficeLane lane : halls.lanes()) {
            Trouble trouble = lane.trouble();
            if (trouble != null)
                ill.put(lane.office().value(), "%s before event %d".formatted(Words.of(trouble.kind()), trouble.seq()));
            else if (lane.stuckFor(settings.stuck())) ill.put(lane.office().value(), "stuck");
        }
        Health.Builder health = ill.isEmpty() && halls.isRunning() ? Health.up() : Health.down();
        return health.withDetail("offices", halls.lanes().size())
                .withDetail("standing", ill)
                .build();
    }
}
