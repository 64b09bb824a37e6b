package kezek.visits;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kezek.officeday.events.CallMode;
import kezek.officeday.events.OfficeDayEvent.BookingCheckedIn;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayEvent.TicketDeferred;
import kezek.officeday.events.OfficeDayEvent.TicketParked;
import kezek.officeday.events.OfficeDayEvent.TicketReturned;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.TicketNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Why was that ticket called before mine? One sentence for the holder, out of the record, which never tells to which
 * category another visitor belongs.
 *
 * @param number the other ticket
 * @param code {@code not-called}, {@code after-yours}, {@code came-earlier}, {@code by-hand}, {@code by-order}, {@code you-were-away},
 *     {@code before-your-time} or {@code other-counter}
 * @param text the sentence in the asker's language
 */
record Before(TicketNumber number, String code, String text) {

    static Before of(Visit mine, Visit other, MessageSource texts, Locale language) {
        TicketNumber number = other.issued().ticket();
        String code = code(mine, other);
        Map<String, Object> words = Map.of(
                "other", number.toString(), "mine", mine.issued().ticket().toString());
        String text = texts.getMessage("before." + code, new Object[] {words}, code, language);
        return new Before(number, code, Objects.requireNonNullElse(text, code));
    }

    private static String code(Visit mine, Visit other) {
        Recorded call = firstCall(other);
        if (call == null || !(call.event() instanceof TicketCalled called)) return "not-called";
        Recorded own = firstCall(mine);
        if (own != null && own.seq() < call.seq()) return "after-yours";
        if (called.why().passedOver().contains(mine.issued().ticket()))
            return called.mode() == CallMode.BY_HAND ? "by-hand" : "by-order";
        if (other.history().getFirst().seq() < mine.history().getFirst().seq()) return "came-earlier";
        return absence(mine, call.seq());
    }

    private static @Nullable Recorded firstCall(Visit visit) {
        return visit.history().stream()
                .filter(it -> it.event() instanceof TicketCalled)
                .findFirst()
                .orElse(null);
    }

    /** Where his own ticket was while the other one was called. */
    private static String absence(Visit visit, long seq) {
        String absence = "other-counter";
        for (Recorded recorded : visit.history()) {
            if (recorded.seq() > seq) break;
            absence = switch (recorded.event()) {
                case TicketParked _, TicketDeferred _ -> "you-were-away";
                case BookingCheckedIn e when e.due().isAfter(e.at()) -> "before-your-time";
                case TicketReturned _ -> "other-counter";
                default -> absence;
            };
        }
        return absence;
    }
}
