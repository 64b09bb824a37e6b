package kezek.officeday;

import java.util.List;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CallRule;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.CallingOrder.Credit;
import kezek.officeday.events.Code;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.ServiceOutcome;

/**
 * A short day in which every kind of event happens once and the elderly have a credit; decided by the real rules.
 *
 * <p>1 opened, 2 and 3 counters, 4 T001, 5 T002, 6 T003 elderly, 7 K001, 8 call T003, 9 call K001, 10 start T003, 11 recall
 * K001, 12 finish T003, 13 call T001, 14 no-show K001, 15 pause 2, 16 cancel T002, 17 K002, 18 resume 2, 19 start T001, 20
 * T004, 21 leave 2, 22 closed.
 */
public final class SmallDay extends ScriptedDay {
    private SmallDay() {
        super("sokolovka/2026-03-24", "2026-03-24T04:00:00Z");
    }

    public static List<OfficeDayEvent> play() {
        SmallDay day = new SmallDay();
        day.hear(new OpenDay(day.id, SUPERVISOR, day.office(), "test"));
        day.hear(new OpenCounter(day.id, clerk(1), counter(1), List.of()));
        day.hear(new OpenCounter(day.id, clerk(2), counter(2), List.of()));
        day.takes(LAND, null);
        day.takes(LAND, null);
        day.takes(LAND, "elderly");
        day.takes(AID, null);
        day.hear(new CallNext(day.id, clerk(1), counter(1)));
        day.hear(new CallNext(day.id, clerk(2), counter(2)));
        day.hear(new StartService(day.id, clerk(1), counter(1)));
        day.hear(new RecallTicket(day.id, clerk(2), counter(2)));
        day.hear(new FinishService(day.id, clerk(1), counter(1), ServiceOutcome.SERVED));
        day.hear(new CallNext(day.id, clerk(1), counter(1)));
        day.hear(new MarkNoShow(day.id, clerk(2), counter(2)));
        day.hear(new PauseCounter(day.id, clerk(2), counter(2), new Code("lunch"), null));
        day.hear(new CancelTicket(day.id, Actor.HOLDER, ticket("T002"), CancelTicket.VISITOR_LEFT));
        day.takes(AID, null);
        day.hear(new ResumeCounter(day.id, clerk(2), counter(2)));
        day.hear(new StartService(day.id, clerk(1), counter(1)));
        day.takes(LAND, null);
        day.hear(new CloseCounter(day.id, clerk(2), counter(2)));
        day.hear(new CloseDay(day.id, SUPERVISOR));
        return day.events(22);
    }

    private OfficeConfiguration office() {
        return office(
                List.of(offering(1, LAND), offering(2, AID)),
                new CallRule(2, 60, 30),
                new CallingOrder(2, List.of(new Credit(new Code("elderly"), 10))),
                null,
                null,
                null);
    }
}
