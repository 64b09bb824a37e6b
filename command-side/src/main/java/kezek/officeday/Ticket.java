package kezek.officeday;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import kezek.officeday.events.CallMode;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Explanation;
import kezek.officeday.events.OfficeDayEvent.BookingCheckedIn;
import kezek.officeday.events.OfficeDayEvent.ServiceFinished;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayEvent.TicketIssued;
import kezek.officeday.events.OfficeDayEvent.TicketTransferred;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import org.jspecify.annotations.Nullable;

/** A ticket as the day knows it; only {@link Day#evolve} changes it. */
final class Ticket {
    /** A call for one of these would have come without the ticket's category. */
    private static final List<Code> UNFAVOURED =
            List.of(Explanation.CAME_BACK, Explanation.APPOINTMENT, Explanation.OVERTAKEN_ENOUGH);

    private final TicketIssued issued;
    private final long seq;
    private final Deque<Step> plan = new ArrayDeque<>();
    private final List<Served> served = new ArrayList<>();
    private TicketState state = TicketState.WAITING;
    private ServiceCode service;
    private Instant started;
    private @Nullable Code category;
    private @Nullable Instant until;
    private @Nullable Instant missed;
    private @Nullable Instant due;
    private boolean owed;
    private boolean raisedBefore;
    private boolean favoured;
    private boolean restored;
    private boolean rated;

    /** What is still to be done for the visitor; at one counter, when he was promised to come back to it. */
    record Step(ServiceCode service, @Nullable CounterNumber counter) {}

    /** A service that was finished, with its true times. */
    record Served(ServiceCode service, CounterNumber counter, Instant from, Instant to) {}

    Ticket(TicketIssued issued, long seq) {
        this.issued = issued;
        this.seq = seq;
        this.service = issued.service();
        this.started = issued.at();
        this.category = issued.claim();
    }

    void enter(TicketState next) {
        state = next;
    }

    void await(Instant expected, boolean headOwed) {
        state = TicketState.PARKED;
        until = expected;
        owed = headOwed && !raisedBefore;
    }

    void booked(BookingCheckedIn event) {
        due = event.due();
        if (event.comesEarly()) await(event.due(), false);
    }

    void call(TicketCalled event) {
        state = TicketState.CALLED;
        favoured = event.mode() == CallMode.BY_RULE
                && !event.why().passedOver().isEmpty()
                && !UNFAVOURED.contains(event.why().code());
    }

    void miss(Instant at) {
        state = TicketState.NO_SHOW;
        missed = at;
    }

    void restore() {
        state = TicketState.WAITING;
        restored = true;
    }

    void comeBack(boolean raised) {
        state = TicketState.WAITING;
        until = null;
        raisedBefore |= raised;
    }

    void belongTo(@Nullable Code granted) {
        category = granted;
    }

    void plan(Step step) {
        plan.addLast(step);
    }

    void serve(ServiceCode begun, Instant at) {
        state = TicketState.SERVING;
        service = begun;
        started = at;
    }

    void send(TicketTransferred event) {
        if (event.back()) plan.addFirst(new Step(service, event.counter()));
        state = TicketState.WAITING;
        service = event.service();
    }

    void finish(ServiceFinished event) {
        served.add(new Served(event.service(), event.counter(), started, event.at()));
        if (event.next() == null) state = TicketState.SERVED;
        else plan.removeFirst();
    }

    void unfinish() {
        started = served.removeLast().from();
        state = TicketState.SERVING;
    }

    void rate() {
        rated = true;
    }

    TicketIssued issued() {
        return issued;
    }

    TicketNumber number() {
        return issued.ticket();
    }

    /** The number of the event that issued it. */
    long seq() {
        return seq;
    }

    TicketState state() {
        return state;
    }

    /** What the visitor is here for at this moment. */
    ServiceCode service() {
        return service;
    }

    /** Claimed or confirmed; absent for an ordinary visitor. */
    @Nullable
    Code category() {
        return category;
    }

    /** What follows the present service; nothing when it is the last. */
    @Nullable
    Step next() {
        return plan.peekFirst();
    }

    /** The services that the visitor has still to come at a counter that is to call him, in order. */
    List<ServiceCode> toCome() {
        if (!state.isOpen()) return List.of();
        boolean here = state == TicketState.CALLED || state == TicketState.SERVING;
        return Stream.concat(
                        here ? Stream.empty() : Stream.of(service),
                        plan.stream().map(Step::service))
                .toList();
    }

    /** Whether a parked ticket is expected back by now. */
    boolean isExpected(Instant now) {
        return state == TicketState.PARKED && until != null && !until.isAfter(now);
    }

    /** Its booked time; nothing when it was not booked. */
    @Nullable
    Instant due() {
        return due;
    }

    /** When its wait began: with its issue, or at its booked time when its visitor came early. */
    Instant since() {
        return due != null && due.isAfter(issued.at()) ? due : issued.at();
    }

    /** Whether its booked time is still to come. */
    boolean isEarly(Instant now) {
        return due != null && due.isAfter(now);
    }

    /** When the visitor was marked as a no-show; nothing when he never was. */
    @Nullable
    Instant missed() {
        return missed;
    }

    /** Whether the visitor gets the head of the queue when he comes back: once, and not for stepping back himself. */
    boolean isOwedTheHead() {
        return owed;
    }

    /** Whether its last call went past somebody because the rule favours its category. */
    boolean wasFavoured() {
        return favoured;
    }

    boolean wasRestored() {
        return restored;
    }

    boolean wasRated() {
        return rated;
    }

    /** The finished services, in order. */
    List<Served> served() {
        return List.copyOf(served);
    }
}
