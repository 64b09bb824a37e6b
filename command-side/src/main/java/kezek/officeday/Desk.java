package kezek.officeday;

/** A counter as one clerk finds it when he presses a key: in some state, or not his to use. */
sealed interface Desk permits CounterState, Desk.Barred {

    /** The clerk may do nothing here, for this reason. */
    record Barred(Refusal why) implements Desk {}
}
