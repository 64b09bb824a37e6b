package kezek.officeday;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of the README leave no command out that somebody can give. */
class StateTableIsWholeTest {

    @Test
    void every_command_but_that_of_the_clock_has_a_row() {
        assertThat(StateTable.commands())
                .containsExactlyInAnyOrder(leaves(OfficeDayCommand.class)
                        .filter(command -> command != KeepTime.class)
                        .toArray(Class<?>[]::new));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(StateTableIsWholeTest::leaves)
                : Stream.of(type);
    }
}
