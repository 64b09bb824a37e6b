package kezek.web.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the doors to the office.
 *
 * @param demo whether strangers may use kiosk and board, and demo accounts exist
 */
@ConfigurationProperties("kezek")
record AccessProperties(boolean demo, @DefaultValue SignIn signIn) {

    /**
     * How sign-in resists guessing.
     *
     * @param failures wrong passwords for one account from one address before it must wait
     * @param within the time in which so many are forgiven again
     * @param remember how long a right password of HTTP Basic is not computed again
     */
    record SignIn(
            @DefaultValue("10") int failures,
            @DefaultValue("5m") Duration within,
            @DefaultValue("60s") Duration remember) {}
}
