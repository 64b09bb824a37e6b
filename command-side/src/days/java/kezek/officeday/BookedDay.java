package kezek.officeday;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import kezek.officeday.events.Actor;
import kezek.officeday.events.AppointmentRule;
import kezek.officeday.events.AppointmentRule.Slots;
import kezek.officeday.events.CallRule;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.CallingOrder.Credit;
import kezek.officeday.events.Code;
import kezek.officeday.events.DeskRule;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeCalendar;
import kezek.officeday.events.OfficeCalendar.Admission;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent;
import org.jspecify.annotations.Nullable;

/**
 * A day whose times were booked, some of them two days before, decided by the real rules. Whoever booked may come 15 minutes
 * early, has a credit of 20 and loses it after 10; the elderly have ten.
 *
 * <p>Two days before: booked are 1 for 9:15, 2 for 9:00, 3 for aid, 4 for 9:30; 4 cancels the third, 5 books the fourth. 6
 * opened at 9:00, 7 counter, 8 T001, 9 T002 elderly, 10 stopped; 11 T003 and 12 check-in of 2 two minutes late, 13 resumed;
 * 14 call T003, 15 start, 16 finish; 17 T004 and 18 check-in of 1 ten minutes early; 19 booking 5 for 9:15, 20 T005, 21
 * T006 elderly and 22 check-in of 5 early; 23 booking 6, 24 cancelled; 25 call T002, 26 start, 27 finish; 28 T004 and 29
 * T006 back at 9:15; 30 call T004, 31 start, 32 finish; 33 call T006, 34 start, 35 finish; 36 T007 and 37 check-in of 4
 * twelve minutes late; 38 call T001, 39 closed.
 */
public final class BookedDay extends ScriptedDay {
    private BookedDay() {
        super("sokolovka/2026-03-26", "2026-03-24T04:00:00Z");
    }

    public static List<OfficeDayEvent> play() {
        BookedDay day = new BookedDay();
        day.bookedAhead();
        day.stopped();
        day.early();
        day.calledByTheRule();
        day.late();
        return day.events(39);
    }

    private void bookedAhead() {
        books(LAND, "04:15");
        books(LAND, "04:00");
        books(AID, "04:15");
        hear(new CancelBooking(id, Actor.HOLDER, office(), 3, CancelTicket.VISITOR_LEFT));
        books(LAND, "04:30");
    }

    private void stopped() {
        now = time("03:59:30");
        hear(new OpenDay(id, SUPERVISOR, office(), "test"));
        hear(new OpenCounter(id, clerk(1), counter(1), List.of()));
        takes(LAND, null);
        takes(LAND, "elderly");
        hear(new StopIssuing(id, SUPERVISOR, new Code("no-capacity")));
        comes(2, null);
        hear(new ResumeIssuing(id, SUPERVISOR));
        hear(new CallNext(id, clerk(1), counter(1)));
        serve(1);
    }

    private void early() {
        comes(1, null);
        books(LAND, "04:15");
        takes(LAND, null);
        comes(5, "elderly");
        books(AID, "04:45");
        hear(new CancelBooking(id, clerk(1), office(), 6, CancelTicket.VISITOR_LEFT));
    }

    private void calledByTheRule() {
        hear(new CallNext(id, clerk(1), counter(1)));
        serve(1);
        now = time("04:14:30");
        hear(new KeepTime(id));
        hear(new CallNext(id, clerk(1), counter(1)));
        serve(1);
        hear(new CallNext(id, clerk(1), counter(1)));
        serve(1);
    }

    private void late() {
        now = time("04:41:30");
        comes(4, null);
        hear(new CallNext(id, clerk(1), counter(1)));
        hear(new CloseDay(id, SUPERVISOR));
    }

    private void books(String service, String slot) {
        hear(new BookSlot(id, Actor.HOLDER, office(), code(service), time(slot + ":00"), Language.KK, request()));
    }

    private void comes(int booking, @Nullable String claim) {
        hear(new CheckIn(id, KIOSK, booking, claim == null ? null : new Code(claim), request()));
    }

    private Instant time(String clock) {
        return Instant.parse(id.date() + "T" + clock + "Z");
    }

    private OfficeConfiguration office() {
        LocalTime nine = LocalTime.of(9, 0);
        Slots slots = new Slots(codes(LAND, AID), null, nine, LocalTime.of(12, 0), 15, 2);
        return office(
                List.of(offering(1, LAND), offering(2, AID)),
                new CallRule(1, 30, 30),
                new CallingOrder(3, List.of(new Credit(new Code("elderly"), 10))),
                new DeskRule(
                        60, 10, 5, 3, List.of(), List.of(), List.of(), List.of(), entries("no-capacity"), List.of()),
                new OfficeCalendar(List.of(DayOfWeek.values()), Admission.MIXED, List.of(), null, null),
                new AppointmentRule(List.of(slots), 14, 15, 10, 20));
    }
}
