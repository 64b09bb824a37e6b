package kezek.demo;

import kezek.officeday.events.OfficeId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the demonstration plays; it exists only when {@code kezek.demo} is true.
 *
 * @param day the profile to play: {@code district}, {@code village} or {@code none}
 * @param speed how many seconds of the office pass in a second, 1-600
 * @param seed the same seed draws the same visitors
 * @param password of all demo accounts; a new one at each start when it is not set
 */
@ConfigurationProperties("kezek.demo")
record DemoSettings(
        @DefaultValue("none") String day,
        @DefaultValue("60") double speed,
        @DefaultValue("1") long seed,
        @Nullable String password) {

    /** @throws IllegalArgumentException when the speed is out of range */
    DemoSettings {
        if (!(speed >= 1 && speed <= 600)) throw new IllegalArgumentException("kezek.demo.speed is 1-600");
    }

    boolean plays() {
        return !day.equals("none");
    }

    /** The office where the profile is at home. */
    OfficeId office() {
        return new OfficeId(day.equals("village") ? "sokolovka" : day);
    }
}
