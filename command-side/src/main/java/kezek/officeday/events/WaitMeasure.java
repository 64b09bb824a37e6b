package kezek.officeday.events;

/**
 * Which of a visitor's two waits is held against the norm: lunch behind closed doors is no fault of the clerks, but an office
 * may want to answer for it.
 */
public enum WaitMeasure {
    /** {@link WorkingTime} alone. */
    WORKING,
    /** Every minute of it. */
    CLOCK
}
