package kezek.officeday;

import java.util.List;
import kezek.officeday.events.OfficeDayEvent;

/** What a person hears back, with the events that make it true; a refusal has none. */
public record Decision<O>(O outcome, List<OfficeDayEvent> events) {

    public Decision {
        events = List.copyOf(events);
    }

    static <O> Decision<O> accept(O outcome, OfficeDayEvent... events) {
        return new Decision<>(outcome, List.of(events));
    }

    /** Nothing is recorded. */
    static <O> Decision<O> answer(O outcome) {
        return new Decision<>(outcome, List.of());
    }
}
