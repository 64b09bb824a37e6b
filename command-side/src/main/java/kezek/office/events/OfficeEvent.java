package kezek.office.events;

import java.time.Instant;
import kezek.officeday.events.Actor;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeId;

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
}
