package kezek.hall;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the halls are kept up to date.
 *
 * @param poll how often an office's day is looked at although nobody woke the reader: news from other machines, and the
 *     safety net of this one
 * @param stuck a reader that has not got through its office for so long turns health down
 * @param load how long the start waits for today's days to be read, and a question for an office that is new
 * @param pastDays how many past days stay in memory while an auditor steps through them
 */
@ConfigurationProperties("kezek.hall")
public record HallSettings(
        @DefaultValue("1s") Duration poll,
        @DefaultValue("5s") Duration stuck,
        @DefaultValue("20s") Duration load,
        @DefaultValue("16") int pastDays) {}
