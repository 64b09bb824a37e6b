package kezek.witness;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a witness watches.
 *
 * @param name of its key
 * @param folder of its key and its memory; readable by nobody else
 * @param port on which it answers
 * @param logs that it knows; it answers 404 for any other
 * @param holidays days on which no office works, as {@code yyyy-MM-dd}
 * @param grace how long after opening an office's log may still be silent on a working day
 * @param answer a request that was carried here as a file: it is answered beside it, and the program ends
 */
@ConfigurationProperties("kezek.witness")
record WitnessSettings(
        @DefaultValue("kezek-witness") String name,
        @DefaultValue("./kezek-witness") Path folder,
        @DefaultValue("8090") int port,
        @DefaultValue List<Log> logs,
        @DefaultValue Set<LocalDate> holidays,
        @DefaultValue("30m") Duration grace,
        @Nullable Path answer) {

    /**
     * A log with its hours.
     *
     * @param keys verifier keys that are trusted for it
     * @param opens when the office opens, in its zone
     * @param days of the week on which it works, unless they are holidays
     */
    record Log(
            String origin,
            List<String> keys,
            @DefaultValue("09:00") LocalTime opens,
            @DefaultValue("Asia/Almaty") ZoneId zone,

            @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"})
            Set<DayOfWeek> days) {}
}
