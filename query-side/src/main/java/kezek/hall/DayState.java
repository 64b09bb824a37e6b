package kezek.hall;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where an office day stands. */
public enum DayState {
    NOT_OPEN,
    OPEN,
    CLOSED;

    @JsonValue
    public String word() {
        return Words.of(this);
    }
}
