package kezek.officeday;

import kezek.officeday.events.OfficeConfiguration;

/** Whether the office works today. */
sealed interface DayState {
    record NotOpened() implements DayState {}

    /** Open under the configuration that {@code DayOpened} fixed. */
    record Open(OfficeConfiguration configuration) implements DayState {}

    record Closed() implements DayState {}
}
