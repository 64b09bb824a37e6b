package kezek.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.checkpoints.Checkpoints;
import kezek.checkpoints.Checkpoints.Trouble;
import kezek.checkpoints.StrangeKey;
import kezek.checkpoints.Witnesses;
import kezek.checkpoints.Witnesses.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Damage to the ledger takes the office down; a witness that is silent is seen, and takes nobody down. */
class LedgerHealthTest {
    private final Checkpoints checkpoints = mock(Checkpoints.class);
    private final Witnesses witnesses = mock(Witnesses.class);

    @BeforeEach
    void two_offices_that_are_well() {
        when(checkpoints.offices()).thenReturn(List.of("district", "sokolovka"));
        when(checkpoints.strangeKey()).thenReturn(Optional.empty());
        when(checkpoints.trouble("district")).thenReturn(Optional.empty());
        when(checkpoints.trouble("sokolovka")).thenReturn(Optional.empty());
        when(witnesses.names()).thenReturn(List.of("agency"));
        when(witnesses.standings("district")).thenReturn(List.of(standing(0, false)));
        when(witnesses.standings("sokolovka")).thenReturn(List.of(standing(12, false)));
    }

    private static Standing standing(long behind, boolean silent) {
        return new Standing("agency", 5, null, behind, null, silent);
    }

    private Health ledger() {
        return new LedgerHealth(checkpoints).health();
    }

    private Health witness() {
        return new WitnessHealth(checkpoints, witnesses).health();
    }

    @Test
    void all_is_well_while_every_log_can_be_signed_and_every_witness_follows() {
        assertThat(ledger().getStatus()).isEqualTo(Status.UP);
        assertThat(witness().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_log_that_does_not_continue_what_was_signed_is_down_and_its_record_named() {
        when(checkpoints.trouble("sokolovka")).thenReturn(Optional.of(new Trouble(1207, "it is another")));

        assertThat(ledger().getStatus()).isEqualTo(Status.DOWN);
        assertThat(ledger().getDetails()).containsEntry("troubles", Map.of("sokolovka", "record 1207: it is another"));
    }

    @Test
    void a_log_that_is_not_signed_for_too_long_is_down() {
        when(checkpoints.isLate("district")).thenReturn(true);

        assertThat(ledger().getStatus()).isEqualTo(Status.DOWN);
        assertThat(ledger().getDetails()).containsEntry("late", Map.of("district", "not signed for too long"));
    }

    @Test
    void two_keys_where_one_is_due_are_down_and_both_are_named() {
        when(checkpoints.strangeKey()).thenReturn(Optional.of(new StrangeKey("mine", "theirs")));

        assertThat(ledger().getStatus()).isEqualTo(Status.DOWN);
        assertThat(ledger().getDetails()).containsValues("mine", "theirs");
    }

    @Test
    void a_silent_witness_has_a_status_of_its_own_and_the_ledger_stays_up() {
        when(witnesses.standings("district")).thenReturn(List.of(standing(700, true)));

        assertThat(witness().getStatus()).isEqualTo(WitnessHealth.SILENT);
        assertThat(witness().getDetails()).containsEntry("silent", Map.of("district", List.of("agency")));
        assertThat(ledger().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void the_meters_tell_the_longest_wait_for_a_witness_and_the_logs_that_cannot_be_signed() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        new LedgerMeters(checkpoints, witnesses).bindTo(meters);
        when(checkpoints.trouble("district")).thenReturn(Optional.of(new Trouble(1, "it is another")));

        assertThat(meters.get("kezek.ledger.witness.behind")
                        .tag("witness", "agency")
                        .gauge()
                        .value())
                .isEqualTo(12);
        assertThat(meters.get("kezek.ledger.unsignable").gauge().value()).isEqualTo(1);
    }
}
