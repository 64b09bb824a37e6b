package kezek.officeday.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the doors.
 *
 * @param issue of the ticket machine
 */
@ConfigurationProperties("kezek")
record HttpProperties(@DefaultValue Issue issue) {

    /** @param perMinute how many tickets one account, or one address without an account, may ask for in a minute */
    record Issue(@DefaultValue("600") int perMinute) {}
}
