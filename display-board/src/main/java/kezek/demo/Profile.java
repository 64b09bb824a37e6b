package kezek.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An office of the simulator: how many come, when, for what, and how long it takes them.
 *
 * @param visitorsPerDay by kind of day
 * @param curve the share of the day's arrivals by the hour at which they begin, with the {@code step} in minutes
 * @param mix by group letter: share of visits, mean minutes and coefficient of variation of the service
 * @param bookedShare how many of all visitors have booked a time
 * @param bookedNoShow how many of them do not come; absent where so few book that nobody knows
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Profile(
        Map<String, Integer> visitorsPerDay,
        Map<String, Double> curve,
        Map<String, List<Double>> mix,
        double priorityShare,
        double noShow,
        double abandonPerMinute,
        double walkMinutes,
        double transfer,
        double parked,
        double secondService,
        double missingDocuments,
        double bookedShare,
        @Nullable Double bookedNoShow,
        Map<String, Double> language,
        double kioskShare) {

    /** @throws IllegalArgumentException when there is no such profile */
    static Profile load(String name) {
        JsonMapper mapper = JsonMapper.builder().build();
        try (InputStream file = Profile.class.getResourceAsStream("/kezek/demo/profiles.json")) {
            var found = mapper.readTree(Objects.requireNonNull(file, "profiles.json"))
                    .get(name);
            if (found == null) throw new IllegalArgumentException("kezek.demo.day has no profile " + name);
            return mapper.treeToValue(found, Profile.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException("profiles.json cannot be read", unreadable);
        }
    }
}
