package kezek.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.BookingCheckedIn;
import kezek.officeday.events.OfficeDayEvent.PriorityConfirmed;
import kezek.officeday.events.OfficeDayEvent.ServiceAdded;
import kezek.officeday.events.OfficeDayEvent.ServiceCorrected;
import kezek.officeday.events.OfficeDayEvent.ServiceFinished;
import kezek.officeday.events.OfficeDayEvent.ServiceStarted;
import kezek.officeday.events.OfficeDayEvent.TicketIssued;
import kezek.officeday.events.OfficeDayEvent.TicketRestored;
import kezek.officeday.events.OfficeDayEvent.TicketTransferred;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketState;
import org.jspecify.annotations.Nullable;

/**
 * One visitor's day.
 *
 * @param service what he is here for now, or was last
 * @param category claimed or confirmed; absent for an ordinary visitor
 * @param counter where he was called to, last
 * @param until when he is expected back, while he is out of the queue
 * @param calls the calls of his ticket
 * @param stages what was done for him, in order; the last one has no end while he is being served
 * @param history everything that was recorded about the ticket
 */
public record Visit(
        TicketIssued issued,
        TicketState state,
        ServiceCode service,
        @Nullable Code category,
        @Nullable CounterNumber counter,
        @Nullable Instant until,
        Calls calls,
        List<Stage> stages,
        List<Recorded> history) {

    /**
     * How he was called.
     *
     * @param first the first call of the present or last round
     * @param last the call that he answered, or the latest one
     * @param answered the call that brought him to a counter for the first time
     * @param attempts in the present or last round
     */
    public record Calls(
            @Nullable Instant first,
            @Nullable Instant last,
            @Nullable Instant answered,
            int attempts) {
        static final Calls NONE = new Calls(null, null, null, 0);

        Calls call(Instant at, int attempt) {
            return new Calls(attempt == 1 ? at : first, at, answered, attempt);
        }

        Calls answer() {
            return answered == null ? new Calls(first, last, last, attempts) : this;
        }
    }

    static Visit begin(Recorded first, TicketIssued issued) {
        return new Visit(
                issued,
                TicketState.WAITING,
                issued.service(),
                issued.claim(),
                null,
                null,
                Calls.NONE,
                List.of(),
                List.of(first));
    }

    Visit called(Recorded next, CounterNumber at, int attempt) {
        return new Visit(
                issued,
                TicketState.CALLED,
                service,
                category,
                at,
                null,
                calls.call(next.event().at(), attempt),
                stages,
                with(next));
    }

    Visit started(Recorded next, ServiceStarted e) {
        Stage stage = new Stage(e.service(), e.counter(), e.at(), null, false);
        return new Visit(
                issued,
                TicketState.SERVING,
                e.service(),
                category,
                e.counter(),
                null,
                calls.answer(),
                Stream.concat(stages.stream(), Stream.of(stage)).toList(),
                with(next));
    }

    Visit finished(Recorded next, ServiceFinished e) {
        return become(e.next() == null ? TicketState.SERVED : state, next, last(stage -> stage.finished(e.at())));
    }

    Visit unfinished(Recorded next) {
        return become(TicketState.SERVING, next, last(Stage::reopened));
    }

    /** What is said of a service is said of the last time that it was finished. */
    Visit corrected(Recorded next, ServiceCorrected e) {
        List<Stage> right = new ArrayList<>(stages);
        for (int last = right.size() - 1; last >= 0; last--) {
            Stage stage = right.get(last);
            if (!stage.service().equals(e.service()) || !stage.finished()) continue;
            right.set(last, stage.ended(e.ended()));
            break;
        }
        return become(state, next, List.copyOf(right));
    }

    Visit transferred(Recorded next, TicketTransferred e) {
        Visit sent = become(TicketState.WAITING, next, ended(e.at()));
        return new Visit(issued, sent.state, e.service(), category, null, null, calls, sent.stages, sent.history);
    }

    /** Came out of a booking. */
    Visit booked(Recorded next, BookingCheckedIn e) {
        return e.comesEarly() ? away(next, e.due()) : noted(next);
    }

    /** Out of the queue until the instant. */
    Visit away(Recorded next, Instant expected) {
        Visit gone = become(TicketState.PARKED, next, ended(next.event().at()));
        return new Visit(issued, gone.state, service, category, null, expected, calls, gone.stages, gone.history);
    }

    Visit belongsTo(Recorded next, @Nullable Code granted) {
        return new Visit(issued, state, service, granted, counter, until, calls, stages, with(next));
    }

    /** Waits again. */
    Visit back(Recorded next) {
        Visit waiting = become(TicketState.WAITING, next, ended(next.event().at()));
        return new Visit(issued, waiting.state, service, category, null, null, calls, waiting.stages, waiting.history);
    }

    Visit ended(Recorded next, TicketState end) {
        return become(end, next, ended(next.event().at()));
    }

    /** What is only noted. */
    Visit noted(Recorded next) {
        return become(state, next, stages);
    }

    private Visit become(TicketState next, Recorded recorded, List<Stage> done) {
        return new Visit(issued, next, service, category, counter, until, calls, done, with(recorded));
    }

    private List<Stage> ended(Instant at) {
        return last(stage -> stage.to() == null ? stage.ended(at) : stage);
    }

    private List<Stage> last(UnaryOperator<Stage> change) {
        if (stages.isEmpty()) return stages;
        return Stream.concat(stages.stream().limit(stages.size() - 1L), Stream.of(change.apply(stages.getLast())))
                .toList();
    }

    /** The last thing that was recorded about the ticket. */
    OfficeDayEvent last() {
        return history.getLast().event();
    }

    boolean wasRestored() {
        return history.stream().anyMatch(it -> it.event() instanceof TicketRestored);
    }

    /** Whether a clerk has granted the category. */
    boolean isConfirmed() {
        return category != null
                && history.stream()
                        .anyMatch(it -> it.event() instanceof PriorityConfirmed granted
                                && granted.category().equals(category));
    }

    /** What is still to be done for him after the present service, in order. */
    List<ServiceCode> plan() {
        List<ServiceCode> plan = new ArrayList<>();
        ServiceCode present = issued.service();
        for (Recorded recorded : history) {
            switch (recorded.event()) {
                case ServiceAdded e -> plan.add(e.service());
                case ServiceFinished e when e.next() != null -> plan.removeFirst();
                case ServiceStarted e -> present = e.service();
                case TicketTransferred e -> {
                    if (e.back()) plan.addFirst(present);
                    present = e.service();
                }
                default -> {}
            }
        }
        return plan;
    }

    /** The first service's beginning; absent when none began. */
    public @Nullable Instant arrived() {
        return stages.isEmpty() ? null : stages.getFirst().from();
    }

    /** Since when he is being served; absent when he is not. */
    public @Nullable Instant servingSince() {
        return state == TicketState.SERVING && !stages.isEmpty()
                ? stages.getLast().from()
                : null;
    }

    /** The booking with which he came; nothing when he came without. */
    public Optional<BookingCheckedIn> booking() {
        return history.stream()
                .map(Recorded::event)
                .filter(BookingCheckedIn.class::isInstance)
                .map(BookingCheckedIn.class::cast)
                .findFirst();
    }

    /** When his wait began: with the ticket, or at his booked time when he came early. */
    public Instant since() {
        return booking()
                .filter(BookingCheckedIn::comesEarly)
                .map(BookingCheckedIn::due)
                .orElse(issued.at());
    }

    /** How long he waited at an office, not at all when he was called before his time; absent when he answered no call. */
    public @Nullable Waited waited(OfficeConfiguration office) {
        Instant answered = calls.answered();
        return answered == null ? null : Waited.between(office, issued.day().date(), since(), answered);
    }

    /** Seconds from the answered call to the counter. */
    public @Nullable Long walked() {
        return between(calls.answered(), arrived());
    }

    /** Seconds at counters, all services together; absent before the first one ended. */
    public @Nullable Long served() {
        List<Stage> over = stages.stream().filter(stage -> stage.to() != null).toList();
        if (over.isEmpty() || state == TicketState.SERVING) return null;
        return over.stream().mapToLong(Stage::seconds).sum();
    }

    /** The waits after he was sent on to another counter, which his first one does not hold; in order. */
    public List<SentOn> sentOn() {
        return SentOn.of(history);
    }

    /** The services that were finished for him, in order; what was begun and never finished is none. */
    public List<Done> done() {
        return Done.of(stages);
    }

    private static @Nullable Long between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? null : Duration.between(from, to).toSeconds();
    }

    /** The services that he has still to come for at a counter that is to call him, in order. */
    List<ServiceCode> toCome() {
        if (!state.isOpen()) return List.of();
        boolean here = state == TicketState.CALLED || state == TicketState.SERVING;
        return Stream.concat(here ? Stream.empty() : Stream.of(service), plan().stream())
                .toList();
    }

    private List<Recorded> with(Recorded next) {
        return Stream.concat(history.stream(), Stream.of(next)).toList();
    }
}
