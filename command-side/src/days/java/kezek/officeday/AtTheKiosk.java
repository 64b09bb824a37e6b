package kezek.officeday;

import java.time.Instant;
import java.util.List;
import kezek.officeday.Refusal.CapacityIsReached;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;

/** What the rules would tell a visitor at the kiosk of a recorded day, for the tests of whoever foretells it. */
public final class AtTheKiosk {
    private AtTheKiosk() {}

    /** Whether he gets no ticket because nobody could serve him any more. */
    public static boolean isFull(List<OfficeDayEvent> record, ServiceCode service, Instant now) {
        Day today = new Day();
        record.forEach(today::evolve);
        IssueTicket wish = new IssueTicket(
                record.getFirst().day(),
                new Actor("kiosk", "kiosk1"),
                service,
                Channel.KIOSK,
                Language.KK,
                null,
                new RequestId("asked"));
        return wish.decide(today, today.notBefore(now)).outcome() instanceof CapacityIsReached;
    }
}
