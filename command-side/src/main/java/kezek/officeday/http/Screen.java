package kezek.officeday.http;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kezek.officeday.Answer;
import kezek.officeday.CounterView;
import kezek.officeday.CounterView.AtDesk;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.ServiceCode;
import org.jspecify.annotations.Nullable;

/** A counter as the clerk's screen shows it. */
record Screen(
        CounterNumber number,
        CounterView.State state,
        @Nullable String clerk,
        List<ServiceCode> services,
        @Nullable AtDesk ticket,
        @Nullable Code reason,
        @Nullable Instant until,
        Instant since) {

    /** After a success there always is one. */
    static Screen of(Answer<?> answer) {
        CounterView counter = Objects.requireNonNull(answer.counter());
        return new Screen(
                counter.number(),
                counter.state(),
                counter.clerk() == null ? null : counter.clerk().pseudonym(),
                counter.services(),
                counter.ticket(),
                counter.reason(),
                counter.until(),
                counter.since());
    }

    /** What most keys answer: the counter after the press, and the number of the event. */
    record Pressed(long seq, Screen counter) {
        static Pressed of(Answer<?> answer) {
            return new Pressed(answer.seq(), Screen.of(answer));
        }
    }
}
