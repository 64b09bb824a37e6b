package kezek.office.events;

import java.time.Instant;
import java.util.List;
import kezek.officeday.events.Actor;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeId;
import org.jspecify.annotations.Nullable;

/** What happened to an office itself: stored for ever, so that it is known who changed which rule, and when. */
public sealed interface OfficeEvent {
    OfficeId office();

    Instant at();

    Actor by();

    /** The configuration that is in force from now on. */
    OfficeConfiguration configuration();

    /** The office came into being with this configuration. */
    record OfficeFounded(OfficeId office, Instant at, Actor by, OfficeConfiguration configuration)
            implements OfficeEvent {}

    /** Somebody changed the settings; what is in force now, and in which fields it differs from what was. */
    record OfficeChanged(OfficeId office, Instant at, Actor by, OfficeConfiguration configuration, List<Change> changes)
            implements OfficeEvent {
        /**
         * One field before and after, as text for people.
         *
         * @param field its path, such as {@code services[land-rights].waitNorm}
         * @param before absent where there was nothing
         * @param after absent where nothing is left
         */
        public record Change(
                String field,
                @Nullable String before,
                @Nullable String after) {}

        public OfficeChanged {
            changes = List.copyOf(changes);
        }
    }
}
