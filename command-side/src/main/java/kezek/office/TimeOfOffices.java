package kezek.office;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kezek.officeday.events.OfficeClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The time at the offices: the machine's, or one that started at {@code kezek.clock} when the application did. A
 * demonstration brings its own {@link OfficeClock}, where each office may run at another pace.
 */
@Configuration(proxyBeanMethods = false)
class TimeOfOffices {

    @Bean
    Clock clock(@Value("${kezek.clock:#{null}}") @Nullable Instant start) {
        Clock machine = Clock.systemUTC();
        return start == null ? machine : Clock.offset(machine, Duration.between(machine.instant(), start));
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "kezek.demo", havingValue = false, matchIfMissing = true)
    OfficeClock officeClock(Clock clock) {
        return office -> clock.instant();
    }
}
