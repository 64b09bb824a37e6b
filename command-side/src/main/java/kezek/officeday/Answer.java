package kezek.officeday;

import org.jspecify.annotations.Nullable;

/**
 * What comes back over the command bus: the outcome with the state that it led to, so that a screen never shows the past
 * after a key press.
 *
 * @param seq the number of the day's last event
 * @param counter the counter where it happened, if it was at one that the office has
 */
public record Answer<O>(O outcome, long seq, @Nullable CounterView counter) {}
