package kezek.officeday;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CallRule;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.CallingOrder.Credit;
import kezek.officeday.events.CallingOrder.Guard;
import kezek.officeday.events.Code;
import kezek.officeday.events.DeskRule;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.events.TicketState;

/**
 * A day at the whole desk, decided by the real rules: what {@link SmallDay} has not. Nobody is overtaken more than twice,
 * ordinary visitors wait 40 minutes at most, the elderly have a credit of ten.
 *
 * <p>1 opened, 2 to 4 counters; 5 T001 for land and 6 aid, 7 T002, 8 T003 elderly, 9 K001; 10 call T003, 11 withdrawn, 12
 * call T003, 13 not elderly, 14 back; 15 T002 by hand, 16 start, 17 finish, 18 withdrawn, 19 finish, 20 corrected, 21
 * rated; 22 T003 elderly; 23 call T001, 24 start, 25 finish, 26 on to aid; 27 T004, 28 T004 by hand, 29 parked; 30 visit,
 * 31 K002 elderly, 32 stopped, 33 resumed, 34 K003, 35 K003 put off; 36 T004 back, 37 K003 back; 38 call T004, 39 start,
 * 40 sent to 3 and back, 41 call T004, 42 start, 43 finish, 44 back to 1; 45 call T003 at 1, 46 no-show, 47 restored; 48
 * call T001 at 2, 49 start, 50 ended by the supervisor, 51 corrected; 52 call K001, 53 no-show; 54 home visit, 55
 * reception, 56 other services, 57 reprinted, 58 closed.
 */
public final class DeskDay extends ScriptedDay {
    private DeskDay() {
        super("sokolovka/2026-03-25", "2026-03-25T04:00:00Z");
    }

    public static List<OfficeDayEvent> play() {
        DeskDay day = new DeskDay();
        day.hear(new OpenDay(day.id, SUPERVISOR, day.office(), "test"));
        for (int i = 1; i <= 3; i++) day.hear(new OpenCounter(day.id, clerk(i), counter(i), List.of()));
        day.firstVisitors();
        day.byHand();
        day.awayForAWhile();
        day.sentAndBack();
        day.missed();
        day.evening();
        return day.events(58);
    }

    private void firstVisitors() {
        takes(LAND, null, AID);
        takes(LAND, null);
        takes(LAND, "elderly");
        takes(AID, null);
        hear(new CallNext(id, clerk(1), counter(1)));
        hear(new Withdraw(id, clerk(1), counter(1)));
        hear(new CallNext(id, clerk(1), counter(1)));
        hear(new DeclinePriority(id, clerk(1), ticket("T003")));
    }

    private void byHand() {
        hear(new CallTicket(id, clerk(1), counter(1), ticket("T002"), new Code("emergency")));
        hear(new StartService(id, clerk(1), counter(1)));
        hear(new FinishService(id, clerk(1), counter(1), ServiceOutcome.ADVICE));
        hear(new Withdraw(id, clerk(1), counter(1)));
        Instant ended = now.plusSeconds(20);
        hear(new FinishService(id, clerk(1), counter(1), ServiceOutcome.SERVED, ended));
        hear(new RateService(id, Actor.HOLDER, ticket("T002"), 4, List.of(new Code("quick"))));
        hear(new ConfirmPriority(id, clerk(1), ticket("T003"), new Code("elderly"), false));
        hear(new CallNext(id, clerk(1), counter(1)));
        hear(new StartService(id, clerk(1), counter(1)));
        hear(new FinishService(id, clerk(1), counter(1), ServiceOutcome.SERVED));
    }

    private void awayForAWhile() {
        takes(LAND, null);
        hear(new CallTicket(id, clerk(1), counter(1), ticket("T004"), new Code("emergency")));
        hear(new ParkTicket(id, clerk(1), counter(1), new Code("missing-document"), null));
        hear(new RecordVisit(id, clerk(1), counter(1), code(LAND), ServiceOutcome.ADVICE, 3));
        takes(AID, "elderly");
        hear(new StopIssuing(id, SUPERVISOR, new Code("no-capacity")));
        hear(new ResumeIssuing(id, SUPERVISOR));
        takes(AID, null);
        hear(new DeferTicket(id, Actor.HOLDER, ticket("K003"), null));
        now = now.plus(Duration.ofMinutes(5));
        hear(new KeepTime(id));
    }

    private void sentAndBack() {
        hear(new CallNext(id, clerk(1), counter(1)));
        hear(new StartService(id, clerk(1), counter(1)));
        Code reason = new Code("other-question");
        hear(new TransferTicket(id, clerk(1), counter(1), null, counter(3), reason, true));
        hear(new CallTicket(id, clerk(3), counter(3), ticket("T004"), new Code("emergency")));
        hear(new StartService(id, clerk(3), counter(3)));
        hear(new FinishService(id, clerk(3), counter(3), ServiceOutcome.SERVED));
    }

    private void missed() {
        hear(new CallNext(id, clerk(1), counter(1)));
        hear(new MarkNoShow(id, clerk(1), counter(1)));
        hear(new RestoreTicket(id, clerk(1), ticket("T003"), new Code("came-late")));
        hear(new CallNext(id, clerk(2), counter(2)));
        hear(new StartService(id, clerk(2), counter(2)));
        hear(new EndService(id, SUPERVISOR, counter(2), ServiceOutcome.SERVED, null, new Code("forgotten-key")));
        now = now.plus(Duration.ofMinutes(30));
        hear(new CallNext(id, clerk(2), counter(2)));
        hear(new MarkNoShow(id, clerk(2), counter(2)));
    }

    private void evening() {
        hear(new RecordHomeVisit(id, clerk(3), counter(3), code(AID), ServiceOutcome.SERVED, 45));
        hear(new ChangeReception(id, new Actor("akim", "akim"), counter(3), true, null));
        hear(new ChangeServices(id, clerk(3), counter(3), List.of(code(AID))));
        hear(new ReprintTicket(id, clerk(1), ticket("T003")));
        hear(new CloseDay(
                id, SUPERVISOR, Map.of(ticket("T003"), TicketState.LEFT, ticket("K002"), TicketState.CARRIED_OVER)));
    }

    private OfficeConfiguration office() {
        DeskRule desk = new DeskRule(
                60,
                10,
                5,
                3,
                entries("missing-document"),
                entries("other-question"),
                entries("emergency", "came-late"),
                entries("forgotten-key"),
                entries("no-capacity"),
                entries("quick"));
        return office(
                List.of(offering(1, LAND), offering(2, AID), offering(3, LAND, AID)),
                new CallRule(1, 30, 30),
                new CallingOrder(3, List.of(new Credit(new Code("elderly"), 10)), 2, List.of(new Guard(null, 40))),
                desk,
                null,
                null);
    }
}
