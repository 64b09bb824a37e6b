package kezek.officeday.events;

/**
 * An event with its place in the day.
 *
 * @param seq the first event of a day has 1, the next one more, without holes: the version of everything people see
 */
public record Recorded(long seq, OfficeDayEvent event) {}
