package kezek.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The days with damage by which both verifiers are compared. */
class BrokenDaysTest {
    @ParameterizedTest
    @ValueSource(ints = {77, 568, 2154, 2431})
    void the_last_event_of_a_day_can_happen_twice(int seed) {
        assertThat(BrokenDay.of(seed, 10 + seed % 90).what()).isEqualTo("a rule of the desk");
    }
}
