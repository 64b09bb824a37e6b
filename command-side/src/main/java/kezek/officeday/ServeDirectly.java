package kezek.officeday;

import static kezek.officeday.Decision.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kezek.officeday.CounterState.Busy;
import kezek.officeday.CounterState.Closed;
import kezek.officeday.CounterState.Free;
import kezek.officeday.CounterState.Paused;
import kezek.officeday.CounterState.Post;
import kezek.officeday.IssueTicket.Issued;
import kezek.officeday.Refusal.CounterIsClosed;
import kezek.officeday.Refusal.CounterIsPaused;
import kezek.officeday.Refusal.ReasonIsNeeded;
import kezek.officeday.Refusal.RequestIdIsTaken;
import kezek.officeday.Refusal.ServiceIsNotHere;
import kezek.officeday.Refusal.StillServing;
import kezek.officeday.Refusal.UnknownReason;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CallMode;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Explanation;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.ServiceStarted;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.Waiting;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A visitor stands at a free counter without a ticket: he gets one, is called and served, in one press. When others wait whom this counter might have called, it needs a reason.
 *
 * @param request the client's name for this wish: asking twice serves once
 */
public record ServeDirectly(
        @TargetAggregateIdentifier OfficeDayId day,
        Actor by,
        CounterNumber counter,
        ServiceCode service,
        Language language,
        @Nullable Code claim,
        @Nullable Code reason,
        RequestId request)
        implements OfficeDayCommand.AtCounter<ServeDirectly.Outcome> {

    /** What he hears back. */
    public sealed interface Outcome permits Begun, Refusal {}

    public record Begun(TicketNumber ticket) implements Outcome {}

    @Override
    public Decision<Outcome> decide(Day today, Instant now) {
        return switch (today.desk(counter, by)) {
            case Desk.Barred(Refusal why) -> answer(why);
            case Closed _ -> answer(new CounterIsClosed());
            case Paused _ -> answer(new CounterIsPaused());
            case Busy busy -> busy(busy, today);
            case Free free -> serve(free.post(), today, now);
        };
    }

    private Decision<Outcome> busy(Busy busy, Day today) {
        return today.issuedFor(request)
                .filter(before -> before.number().equals(busy.ticket()))
                .map(before -> answer(
                        before.issued().service().equals(service)
                                ? (Outcome) new Begun(before.number())
                                : new RequestIdIsTaken()))
                .orElseGet(() -> answer(new StillServing(busy.ticket())));
    }

    private Decision<Outcome> serve(Post post, Day today, Instant now) {
        Decision<IssueTicket.Outcome> issue =
                new IssueTicket(day, by, service, Channel.DESK, language, claim, request).decide(today, now);
        return switch (issue.outcome()) {
            case Refusal refusal -> answer(refusal);
            case Issued issued when issued.again() -> answer(new RequestIdIsTaken());
            case Issued _ when !post.services().contains(service) -> answer(new ServiceIsNotHere(service));
            case Issued issued -> serve(issued, issue.events(), post, today, now);
        };
    }

    private Decision<Outcome> serve(Issued issued, List<OfficeDayEvent> events, Post post, Day today, Instant now) {
        Code because = reason == null ? Explanation.ONLY_ONE : reason;
        Explanation why = today.atOnce(new Waiting(issued.ticket(), now, claim), counter, post, because);
        boolean alone = why.eligible() == 1;
        if (!alone && reason == null) return answer(new ReasonIsNeeded());
        if (!alone
                && !OfficeConfiguration.knows(today.configuration().deskRule().outOfTurnReasons(), because)) {
            return answer(new UnknownReason());
        }
        TicketCalled called = alone
                ? new TicketCalled(
                        day, now, by, issued.ticket(), counter, CallMode.BY_RULE, why.because(Explanation.ONLY_ONE))
                : new TicketCalled(day, now, by, issued.ticket(), counter, CallMode.BY_HAND, why);
        List<OfficeDayEvent> all = new ArrayList<>(events);
        all.add(called);
        all.add(new ServiceStarted(day, now, by, issued.ticket(), counter, service));
        return new Decision<>(new Begun(issued.ticket()), all);
    }
}
