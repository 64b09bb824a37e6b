package kezek.preview;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The simulated days on which a calling order is tried where no recorded day is wanted.
 *
 * @param load how much of the time of all windows the visitors of a day take; a little below 1 is a busy day
 * @param work the share of its norm that a service takes in the mean
 * @param categories the share of visitors who belong to a category, each of the office's alike
 * @param visitors how many visitors make a picture; as many days are drawn as they need
 */
@ConfigurationProperties("kezek.preview")
record PreviewSettings(
        @DefaultValue("0.85") double load,
        @DefaultValue("0.6") double work,
        @DefaultValue("0.15") double categories,
        @DefaultValue("5000") int visitors) {}
