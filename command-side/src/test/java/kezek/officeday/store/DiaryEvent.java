package kezek.officeday.store;

/** A small family of events, so that the store is tested without the rules of the queue. */
sealed interface DiaryEvent {
    record PageOpened(String diary) implements DiaryEvent {}

    record LineWritten(String diary, int number, String text) implements DiaryEvent {}
}
