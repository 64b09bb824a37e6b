package kezek.officeday;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import org.jspecify.annotations.Nullable;

/** The keys of a {@link RandomDay} beyond call, start and finish. */
final class RandomKeys {
    private final RandomDay day;
    private final Random random;
    private final OfficeDayId id;

    RandomKeys(RandomDay day) {
        this.day = day;
        this.random = day.random;
        this.id = day.id;
    }

    void pressAtCounter(Actor clerk, CounterNumber counter) {
        switch (random.nextInt(12)) {
            case 0, 1 -> day.hear(new ParkTicket(id, clerk, counter, of(RandomOffice.PARKED), soon(1200)));
            case 2, 3 -> transfer(clerk, counter);
            case 4 -> day.hear(new AddService(id, clerk, counter, day.someService()));
            case 5, 6, 7 -> day.hear(new Withdraw(id, clerk, counter));
            case 8, 9 -> callByHand(clerk, counter);
            case 10 -> serveDirectly(clerk, counter);
            default -> end(clerk, counter);
        }
    }

    void pressSeldom(Actor clerk, CounterNumber counter) {
        switch (random.nextInt(8)) {
            case 0 -> day.hear(new ChangeCounter(id, clerk, counter, day.someCounter()));
            case 1 -> day.hear(new ChangeServices(id, clerk, counter, RandomOffice.someServices(random)));
            case 2 ->
                day.hear(new ChangeReception(id, new Actor("akim", "akim"), counter, random.nextBoolean(), soon(3600)));
            case 3 ->
                day.hear(new RecordVisit(
                        id, clerk, counter, day.someService(), day.someOutcome(), 1 + random.nextInt(30)));
            case 4 ->
                day.hear(new RecordHomeVisit(
                        id, clerk, counter, day.someService(), day.someOutcome(), 1 + random.nextInt(120)));
            case 5 -> day.hear(new StopIssuing(id, RandomDay.SUPERVISOR, of(RandomOffice.STOPPED)));
            default -> day.hear(new ResumeIssuing(id, RandomDay.SUPERVISOR));
        }
    }

    void pressForTicket(Actor clerk) {
        switch (random.nextInt(12)) {
            case 0, 1 -> comeBack(random.nextBoolean() ? Actor.HOLDER : clerk);
            case 2, 3 -> restore(clerk);
            case 4 ->
                forTicket(
                        TicketState.WAITING,
                        ticket -> day.hear(new DeferTicket(id, Actor.HOLDER, ticket, random.nextBoolean() ? null : 2)));
            case 5 -> forOpen(ticket -> day.hear(new ReprintTicket(id, clerk, ticket)));
            case 6 ->
                forOpen(ticket -> day.hear(
                        new ConfirmPriority(id, clerk, ticket, of(RandomOffice.CATEGORIES), random.nextBoolean())));
            case 7 -> forOpen(ticket -> day.hear(new DeclinePriority(id, clerk, ticket)));
            case 8, 9 -> forTicket(TicketState.CALLED, ticket -> day.hear(new DeclinePriority(id, clerk, ticket)));
            case 10 -> forTicket(TicketState.SERVED, this::rate);
            default -> correct(clerk);
        }
    }

    private interface Key {
        void press(TicketNumber ticket);
    }

    private void forTicket(TicketState state, Key key) {
        TicketNumber ticket = day.some(it -> it == state);
        if (ticket != null) key.press(ticket);
    }

    private void forOpen(Key key) {
        TicketNumber ticket = day.some(TicketState::isOpen);
        if (ticket != null) key.press(ticket);
    }

    private void comeBack(Actor by) {
        forTicket(TicketState.PARKED, ticket -> day.hear(new ReturnTicket(id, by, ticket)));
    }

    void restore(Actor clerk) {
        Code reason = of(RandomOffice.OUT_OF_TURN);
        forTicket(TicketState.NO_SHOW, ticket -> day.hear(new RestoreTicket(id, clerk, ticket, reason)));
    }

    private void transfer(Actor clerk, CounterNumber counter) {
        ServiceCode service = random.nextInt(3) == 0 ? null : day.someService();
        CounterNumber to = random.nextBoolean() ? day.someCounter() : null;
        Code reason = of(RandomOffice.TRANSFERRED);
        day.hear(new TransferTicket(id, clerk, counter, service, to, reason, random.nextBoolean()));
    }

    private void callByHand(Actor clerk, CounterNumber counter) {
        Code reason = of(RandomOffice.OUT_OF_TURN);
        forTicket(TicketState.WAITING, ticket -> day.hear(new CallTicket(id, clerk, counter, ticket, reason)));
    }

    private void serveDirectly(Actor clerk, CounterNumber counter) {
        Code reason = random.nextInt(3) == 0 ? null : of(RandomOffice.OUT_OF_TURN);
        day.hear(new ServeDirectly(
                id, clerk, counter, day.someService(), Language.RU, day.claim(), reason, day.request()));
    }

    private void end(Actor clerk, CounterNumber counter) {
        Instant ended = random.nextBoolean() ? null : day.now().minusSeconds(random.nextInt(20));
        Code reason = of(RandomOffice.CORRECTED);
        day.mostly(clerk, counter, new EndService(id, RandomDay.SUPERVISOR, counter, day.someOutcome(), ended, reason));
    }

    private void rate(TicketNumber ticket) {
        List<Code> reasons = random.nextBoolean() ? List.of() : List.of(of(RandomOffice.RATED));
        day.hear(new RateService(id, Actor.HOLDER, ticket, random.nextInt(7), reasons));
    }

    private void correct(Actor clerk) {
        TicketNumber ticket = day.some(state -> state == TicketState.SERVED);
        List<Ticket.Served> served = ticket == null ? List.of() : day.served(ticket);
        if (ticket == null || served.isEmpty()) return;
        Ticket.Served one = day.pick(served);
        Duration took = Duration.between(one.from(), one.to());
        Instant ended = one.from().plusMillis(random.nextLong(took.toMillis() + 2));
        day.hear(new CorrectService(
                id, clerk, ticket, one.service(), day.someOutcome(), ended, of(RandomOffice.CORRECTED)));
    }

    private Code of(List<String> codes) {
        return new Code(day.pick(codes));
    }

    /** An instant within so many seconds, or nothing. */
    private @Nullable Instant soon(int seconds) {
        return random.nextBoolean() ? null : day.now().plusSeconds(1 + random.nextInt(seconds));
    }
}
