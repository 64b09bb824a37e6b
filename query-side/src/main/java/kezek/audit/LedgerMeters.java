package kezek.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import kezek.checkpoints.Checkpoints;
import kezek.checkpoints.Witnesses;
import org.springframework.stereotype.Component;

/** What a monitor may watch of the ledger: how far each witness is behind, and how many logs cannot be signed. */
@Component
class LedgerMeters implements MeterBinder {
    private final Checkpoints checkpoints;
    private final Witnesses witnesses;

    LedgerMeters(Checkpoints checkpoints, Witnesses witnesses) {
        this.checkpoints = checkpoints;
        this.witnesses = witnesses;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String witness : witnesses.names()) {
            Gauge.builder("kezek.ledger.witness.behind", () -> behind(witness))
                    .description(
                            "how long the oldest checkpoint that the witness has not cosigned waits, of all offices")
                    .tag("witness", witness)
                    .baseUnit("seconds")
                    .register(registry);
        }
        Gauge.builder("kezek.ledger.unsignable", this::unsignable)
                .description("logs that do not continue what was signed")
                .register(registry);
    }

    private long behind(String witness) {
        return checkpoints.offices().stream()
                .flatMap(office -> witnesses.standings(office).stream())
                .filter(standing -> standing.witness().equals(witness))
                .mapToLong(Witnesses.Standing::behindSeconds)
                .max()
                .orElse(0);
    }

    private long unsignable() {
        return checkpoints.offices().stream()
                .filter(office -> checkpoints.trouble(office).isPresent())
                .count();
    }
}
