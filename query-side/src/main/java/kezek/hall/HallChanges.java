package kezek.hall;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kezek.officeday.events.Code;
import kezek.officeday.events.TicketNumber;
import org.jspecify.annotations.Nullable;

/** The parts of a {@link Hall} that one event changed, each whole: what a board lays over the hall that it holds. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HallChanges(
        long seq,
        @Nullable Instant at,
        @Nullable DayState state,
        @Nullable List<Hall.Call> calls,
        Hall.@Nullable Queue waiting,
        @Nullable List<Hall.Counter> counters,
        @Nullable List<TicketNumber> next,
        @Nullable Integer served,
        @Nullable Boolean issuing,
        @Nullable List<Code> stopped,
        Hall.@Nullable Reception reception) {

    public static HallChanges between(Hall before, Hall after) {
        return new HallChanges(
                after.seq(),
                after.at(),
                changed(before.state(), after.state()),
                changed(before.calls(), after.calls()),
                changed(before.waiting(), after.waiting()),
                changed(before.counters(), after.counters()),
                changed(before.next(), after.next()),
                changed(before.served(), after.served()),
                changed(before.issuing(), after.issuing()),
                changed(before.stopped(), after.stopped()),
                changed(before.reception(), after.reception()));
    }

    private static <T extends @Nullable Object> @Nullable T changed(T before, T after) {
        return Objects.equals(before, after) ? null : after;
    }
}
