package kezek.officeday.events;

/**
 * When a silent visitor may be marked as a no-show.
 *
 * @param calls the least number of calls
 * @param seconds the least time since the first call, in seconds
 * @param recallEvery the suggested time between two calls, in seconds
 */
public record CallRule(int calls, int seconds, int recallEvery) {}
