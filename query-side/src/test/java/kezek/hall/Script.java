package kezek.hall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kezek.officeday.RandomDay;
import kezek.officeday.events.Actor;
import kezek.officeday.events.CallMode;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Explanation;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.BookingCancelled;
import kezek.officeday.events.OfficeDayEvent.BookingCheckedIn;
import kezek.officeday.events.OfficeDayEvent.CounterClosed;
import kezek.officeday.events.OfficeDayEvent.CounterOpened;
import kezek.officeday.events.OfficeDayEvent.CounterPaused;
import kezek.officeday.events.OfficeDayEvent.CounterResumed;
import kezek.officeday.events.OfficeDayEvent.DayClosed;
import kezek.officeday.events.OfficeDayEvent.DayClosed.Unfinished;
import kezek.officeday.events.OfficeDayEvent.DayOpened;
import kezek.officeday.events.OfficeDayEvent.NoShowMarked;
import kezek.officeday.events.OfficeDayEvent.ServiceFinished;
import kezek.officeday.events.OfficeDayEvent.ServiceStarted;
import kezek.officeday.events.OfficeDayEvent.SlotBooked;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayEvent.TicketCancelled;
import kezek.officeday.events.OfficeDayEvent.TicketIssued;
import kezek.officeday.events.OfficeDayEvent.TicketRecalled;
import kezek.officeday.events.OfficeDayEvent.TicketRestored;
import kezek.officeday.events.OfficeDayEvent.TicketReturned;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import org.jspecify.annotations.Nullable;

/** A day told in words; each sentence happens a second after the one before. */
public final class Script {
    public static final Instant NINE = Instant.parse("2026-11-23T04:00:00Z");
    private static final Actor KIOSK = new Actor("kiosk", "kiosk1");
    private static final Actor SUPERVISOR = new Actor("supervisor", "supervisor");

    private final OfficeDayId day;
    private final OfficeConfiguration office;
    private final List<Recorded> events = new ArrayList<>();
    private Instant now;

    public Script(OfficeConfiguration office) {
        this(office, Sample.DATE);
    }

    public Script(OfficeConfiguration office, LocalDate date) {
        this.office = office;
        this.day = new OfficeDayId(office.office(), date);
        this.now = NINE.plus(Duration.ofDays(ChronoUnit.DAYS.between(Sample.DATE, date)));
    }

    public static Script opened() {
        return new Script(Sample.office(3)).open();
    }

    /** A day on which everybody presses every key, decided by the real rules. */
    public static Script played(long seed, int events) {
        List<OfficeDayEvent> played = RandomDay.play(seed, events);
        OfficeConfiguration office = played.stream()
                .filter(DayOpened.class::isInstance)
                .map(opened -> ((DayOpened) opened).configuration())
                .findFirst()
                .orElseThrow();
        Script script = new Script(office);
        played.forEach(script::add);
        return script;
    }

    /** Something else that happened. */
    public Script then(OfficeDayEvent event) {
        return add(event);
    }

    public List<Recorded> events() {
        return List.copyOf(events);
    }

    /** The record after each of its events. */
    public List<DayRecord> records() {
        List<DayRecord> records = new ArrayList<>();
        DayRecord record = DayRecord.empty(day);
        for (Recorded next : events) {
            record = record.append(next);
            records.add(record);
        }
        return records;
    }

    public OfficeDayId day() {
        return day;
    }

    public Instant now() {
        return now;
    }

    /** Goes on when the clock of the office shows this time. */
    public Script at(String time) {
        now = LocalTime.parse(time).atDate(day.date()).atZone(office.zone()).toInstant();
        return this;
    }

    public Script later(Duration wait) {
        now = now.plus(wait);
        return this;
    }

    public Script open() {
        return add(new DayOpened(day, now, SUPERVISOR, office, "test"));
    }

    public Script close(Unfinished... unfinished) {
        return add(new DayClosed(day, now, SUPERVISOR, List.of(unfinished)));
    }

    public Script counter(int counter, ServiceCode... services) {
        List<ServiceCode> offered = services.length == 0 ? Sample.SERVICES : List.of(services);
        return add(new CounterOpened(day, now, clerk(counter), at(counter), offered));
    }

    public Script pause(int counter, @Nullable Instant until) {
        return add(new CounterPaused(day, now, clerk(counter), at(counter), new Code("lunch"), until));
    }

    public Script resume(int counter) {
        return add(new CounterResumed(day, now, clerk(counter), at(counter)));
    }

    public Script leave(int counter) {
        return add(new CounterClosed(day, now, clerk(counter), at(counter)));
    }

    public Script issue(String ticket, ServiceCode service) {
        return issue(ticket, service, null);
    }

    public Script issue(String ticket, ServiceCode service, @Nullable Code claim) {
        RequestId request = new RequestId("request-" + ticket);
        return add(new TicketIssued(
                day, now, KIOSK, number(ticket), service, Channel.KIOSK, Language.KK, claim, 0, request));
    }

    /** Somebody books a time, told by how long after nine it begins. */
    public Script book(int booking, ServiceCode service, Duration afterNine) {
        RequestId request = new RequestId("booking-" + booking);
        return add(
                new SlotBooked(day, now, Actor.HOLDER, booking, service, NINE.plus(afterNine), Language.KK, request));
    }

    public Script giveBack(int booking) {
        return add(new BookingCancelled(day, now, Actor.HOLDER, booking, new Code("visitor-left")));
    }

    /** Whoever has booked is here. */
    public Script checkIn(String ticket, ServiceCode service, int booking, Duration afterNine, int credit) {
        issue(ticket, service);
        return add(new BookingCheckedIn(day, now, KIOSK, number(ticket), booking, NINE.plus(afterNine), credit));
    }

    /** His time has come, or he is back. */
    public Script back(String ticket) {
        return add(new TicketReturned(day, now, Actor.SYSTEM, number(ticket), false));
    }

    public Script call(String ticket, int counter) {
        return call(ticket, counter, new Explanation(1, Explanation.FIRST_IN_LINE, 1, List.of(), 0));
    }

    public Script call(String ticket, int counter, Explanation why) {
        return add(new TicketCalled(day, now, clerk(counter), number(ticket), at(counter), CallMode.BY_RULE, why));
    }

    public Script callByHand(String ticket, int counter, Explanation why) {
        return add(new TicketCalled(day, now, clerk(counter), number(ticket), at(counter), CallMode.BY_HAND, why));
    }

    public Script recall(String ticket, int counter, int attempt) {
        return add(new TicketRecalled(day, now, clerk(counter), number(ticket), at(counter), attempt));
    }

    public Script start(String ticket, int counter, ServiceCode service) {
        return add(new ServiceStarted(day, now, clerk(counter), number(ticket), at(counter), service));
    }

    public Script finish(String ticket, int counter, ServiceCode service) {
        return add(new ServiceFinished(
                day, now, clerk(counter), number(ticket), at(counter), service, ServiceOutcome.SERVED, null));
    }

    public Script noShow(String ticket, int counter) {
        return add(new NoShowMarked(day, now, clerk(counter), number(ticket), at(counter), 3, 310));
    }

    public Script restore(String ticket) {
        return add(new TicketRestored(day, now, SUPERVISOR, number(ticket), new Code("was-here")));
    }

    public Script cancel(String ticket) {
        return add(new TicketCancelled(day, now, Actor.HOLDER, number(ticket), new Code("visitor-left")));
    }

    public static Unfinished unfinished(String ticket, TicketState was) {
        return new Unfinished(
                number(ticket), was, was == TicketState.SERVING ? TicketState.INTERRUPTED : TicketState.NOT_SERVED);
    }

    public static TicketNumber number(String ticket) {
        return TicketNumber.parse(ticket);
    }

    private Script add(OfficeDayEvent event) {
        events.add(new Recorded(events.size() + 1L, event));
        now = now.plusSeconds(1);
        return this;
    }

    private static Actor clerk(int counter) {
        return new Actor("clerk", "clerk" + counter);
    }

    private static CounterNumber at(int counter) {
        return new CounterNumber(counter);
    }
}
