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

    /**
     * What one account, or one address without an account, may do in a minute.
     *
     * @param perMinute how many tickets it may ask for
     * @param wrongCodesPerMinute how many wrong codes of bookings it may type
     * @param bookingsPerMinute how many times an address without an account may book or cancel
     */
    record Issue(
            @DefaultValue("600") int perMinute,
            @DefaultValue("20") int wrongCodesPerMinute,
            @DefaultValue("30") int bookingsPerMinute) {}
}
