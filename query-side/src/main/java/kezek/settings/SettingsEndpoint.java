package kezek.settings;

import java.util.List;
import kezek.hall.Days;
import kezek.hall.Problems;
import kezek.officeday.events.OfficeConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers how an office is set up: now, on a day, and version by version. */
@RestController
@RequestMapping(path = "/api/offices/{office}/configuration", produces = MediaType.APPLICATION_JSON_VALUE)
class SettingsEndpoint {
    private final Days days;
    private final SettingsHistory history;

    SettingsEndpoint(Days days, SettingsHistory history) {
        this.days = days;
        this.history = history;
    }

    /** The settings for the next opening; with a day, those under which that day was opened. */
    @GetMapping
    OfficeConfiguration configuration(
            @PathVariable String office, @RequestParam(required = false) @Nullable String day) {
        OfficeConfiguration now = days.office(office);
        return day == null ? now : days.stored(now, day).configuration().orElseThrow(Problems::unknownDay);
    }

    @GetMapping("/history")
    List<SettingsHistory.Version> history(@PathVariable String office) {
        return history.of(days.office(office).office());
    }
}
