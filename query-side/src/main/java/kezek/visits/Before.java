package kezek.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kezek.officeday.events.CallMode;
import kezek.officeday.events.Code;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.BookingCheckedIn;
import kezek.officeday.events.OfficeDayEvent.CallWithdrawn;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayEvent.TicketCancelled;
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
 * @param code {@code same-ticket}, {@code not-called}, {@code after-yours}, {@code came-earlier}, {@code by-hand},
 *     {@code by-order}, {@code you-were-away}, {@code before-your-time}, {@code you-had-left}, {@code waited-longer} or
 *     {@code other-counter}
 * @param text the sentence in the asker's language
 */
record Before(TicketNumber number, String code, String text) {

    /**
     * The same for staff, with what only they may see.
     *
     * @param category of the other visitor
     * @param why the reason that was stored with the other's call; absent when it was not called
     */
    record InFull(
            TicketNumber number,
            String code,
            String text,
            @Nullable Code category,
            Reason.@Nullable InFull why) {

        static InFull of(Visit mine, Visit other, OfficeConfiguration office, MessageSource texts, Locale language) {
            Before told = Before.of(mine, other, texts, language);
            return new InFull(
                    told.number(),
                    told.code(),
                    told.text(),
                    other.category(),
                    decisive(mine, other)
                            .map(call -> Reason.InFull.of(called(call), office, texts, language))
                            .orElse(null));
        }
    }

    static Before of(Visit mine, Visit other, MessageSource texts, Locale language) {
        TicketNumber number = other.issued().ticket();
        String code = code(mine, other);
        Map<String, Object> words =
                Map.of("other", number.shown(), "mine", mine.issued().ticket().shown());
        String text = texts.getMessage("before." + code, new Object[] {words}, code, language);
        return new Before(number, code, Objects.requireNonNullElse(text, code));
    }

    private static String code(Visit mine, Visit other) {
        if (mine.issued().ticket().equals(other.issued().ticket())) return "same-ticket";
        Recorded call = decisive(mine, other).orElse(null);
        if (call == null) return "not-called";
        if (passed(call, mine)) return called(call).mode() == CallMode.BY_HAND ? "by-hand" : "by-order";
        boolean mineWasFirst = calls(mine).stream()
                .findFirst()
                .filter(own -> own.seq() < call.seq())
                .isPresent();
        if (mineWasFirst) return "after-yours";
        if (other.history().getFirst().seq() < mine.history().getFirst().seq()) return "came-earlier";
        return absence(mine, call.seq())
                .orElseGet(() -> other.since().isBefore(mine.since()) ? "waited-longer" : "other-counter");
    }

    /** The call of the other ticket that went past mine, or else its first. */
    private static Optional<Recorded> decisive(Visit mine, Visit other) {
        List<Recorded> calls = calls(other);
        return calls.stream()
                .filter(call -> passed(call, mine))
                .findFirst()
                .or(() -> calls.stream().findFirst());
    }

    private static boolean passed(Recorded call, Visit mine) {
        return called(call).why().passedOver().contains(mine.issued().ticket());
    }

    private static TicketCalled called(Recorded call) {
        return (TicketCalled) call.event();
    }

    /** The calls that nobody has taken back. */
    private static List<Recorded> calls(Visit visit) {
        List<Recorded> calls = new ArrayList<>();
        for (Recorded recorded : visit.history()) {
            if (recorded.event() instanceof TicketCalled) calls.add(recorded);
            if (recorded.event() instanceof CallWithdrawn) calls.removeLast();
        }
        return calls;
    }

    /** Where his own ticket was while the other one was called; nothing when it waited. */
    private static Optional<String> absence(Visit visit, long seq) {
        String absence = null;
        for (Recorded recorded : visit.history()) {
            if (recorded.seq() > seq) break;
            absence = switch (recorded.event()) {
                case TicketParked _, TicketDeferred _ -> "you-were-away";
                case BookingCheckedIn e when e.comesEarly() -> "before-your-time";
                case TicketCancelled _ -> "you-had-left";
                case TicketReturned _ -> null;
                default -> absence;
            };
        }
        return Optional.ofNullable(absence);
    }
}
