package kezek.officeday;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kezek.officeday.Diary.Reservation;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.events.TicketState;
import org.jspecify.annotations.Nullable;

/**
 * A press as the core hears it.
 *
 * @param now in seconds since the opening
 * @param request the client's name for the wish of this press
 */
record Keys(Press press, StoryOffice office, long now, String request) {
    static final Instant OPENING = Instant.parse("2026-03-24T04:00:00Z");
    static final List<String> CATEGORIES = List.of("elderly", "infant");
    static final List<String> SERVICES = List.of(TestOffice.PLOT, TestOffice.ADDRESS, TestOffice.AID);
    private static final OfficeDayId DAY = Story.DAY;

    OfficeDayCommand<?> command() {
        Visitor visitor = press.visitor(office.hall());
        TicketNumber ticket = TicketNumber.parse(visitor == null ? "T999" : visitor.number);
        Actor by = Story.clerk(press.clerk());
        return switch (press.what()) {
            case "begin" -> new OpenDay(DAY, Story.SUPERVISOR, office.inForce(), "test");
            case "book", "book again" -> book(office.hall().diary);
            case "unbook" -> new CancelBooking(DAY, Actor.HOLDER, office.ahead(), booking(), reason("visitor-left"));
            case "arrive", "arrive again" ->
                new CheckIn(DAY, Story.KIOSK, booking(), category(press.category()), new RequestId(request));
            case "wish", "again" -> wish();
            case "return" -> new ReturnTicket(DAY, press.isHisOwn() ? Actor.HOLDER : by, ticket);
            case "restore" -> new RestoreTicket(DAY, by, ticket, new Code("emergency"));
            case "defer" -> new DeferTicket(DAY, Actor.HOLDER, ticket, null);
            case "cancel" -> new CancelTicket(DAY, Actor.HOLDER, ticket, CancelTicket.VISITOR_LEFT);
            case "confirm" -> new ConfirmPriority(DAY, by, ticket, new Code("elderly"), true);
            case "decline" -> new DeclinePriority(DAY, by, ticket);
            case "reprint" -> new ReprintTicket(DAY, by, ticket);
            case "rate" -> new RateService(DAY, Actor.HOLDER, ticket, press.score(), List.of());
            case "correct" -> correct(by, ticket, visitor);
            case "stop" -> new StopIssuing(DAY, Story.SUPERVISOR, reason("no-capacity"));
            case "give" -> new ResumeIssuing(DAY, Story.SUPERVISOR);
            case "close" -> new CloseDay(DAY, Story.SUPERVISOR, ends());
            case "time", "noon", "afternoon", "evening" -> new KeepTime(DAY);
            default -> atCounter(by, new CounterNumber(press.counter()), ticket);
        };
    }

    private OfficeDayCommand<?> atCounter(Actor by, CounterNumber at, TicketNumber ticket) {
        return switch (press.what()) {
            case "open" -> new OpenCounter(DAY, by, at, List.of());
            case "leave" -> new CloseCounter(DAY, by, at);
            case "pause" -> new PauseCounter(DAY, by, at, new Code("field"), null);
            case "lunch" -> new PauseCounter(DAY, by, at, new Code("lunch"), instant(Reference.AFTERNOON));
            case "resume" -> new ResumeCounter(DAY, by, at);
            case "offer" -> new ChangeServices(DAY, by, at, services(List.copyOf(press.offer())));
            case "move" -> new ChangeCounter(DAY, by, at, new CounterNumber(press.other()));
            case "direct", "direct again" -> direct(by, at);
            case "next" -> new CallNext(DAY, by, at);
            case "pick" -> new CallTicket(DAY, by, at, ticket, new Code("emergency"));
            case "recall" -> new RecallTicket(DAY, by, at);
            case "start" -> new StartService(DAY, by, at);
            case "finish" -> new FinishService(DAY, by, at, ServiceOutcome.SERVED);
            case "finish late" -> new FinishService(DAY, by, at, ServiceOutcome.SERVED, instant(press.ended(now)));
            case "finish and next" -> new FinishAndCallNext(DAY, by, at, ServiceOutcome.SERVED);
            case "end" -> end(at);
            case "miss" -> new MarkNoShow(DAY, by, at);
            case "withdraw" -> new Withdraw(DAY, by, at);
            case "park" -> new ParkTicket(DAY, by, at, new Code("form"), null);
            case "add" -> new AddService(DAY, by, at, service(press.wanted()));
            case "send" -> transfer(by, at);
            case "visit" ->
                new RecordVisit(DAY, by, at, service(press.wanted()), ServiceOutcome.ADVICE, press.minutes());
            case "home" ->
                new RecordHomeVisit(DAY, by, at, service(press.wanted()), ServiceOutcome.SERVED, press.minutes());
            case "reception" -> reception(at);
            default -> throw new IllegalStateException(press.what());
        };
    }

    private int booking() {
        return press.booking(office.hall());
    }

    private BookSlot book(Diary diary) {
        Reservation before = diary.wished(request);
        return new BookSlot(
                DAY,
                Actor.HOLDER,
                office.ahead(),
                service(press.booked(before)),
                instant(press.slot(diary, before, now)),
                Language.RU,
                new RequestId(request));
    }

    private IssueTicket wish() {
        return new IssueTicket(
                DAY,
                Story.KIOSK,
                service(wished()),
                Channel.KIOSK,
                Language.KK,
                category(press.category()),
                new RequestId(request),
                services(press.further()));
    }

    private ServeDirectly direct(Actor by, CounterNumber at) {
        return new ServeDirectly(
                DAY,
                by,
                at,
                service(wished()),
                Language.KK,
                category(press.category()),
                press.saysWhy() ? new Code("emergency") : null,
                new RequestId(request));
    }

    private int wished() {
        return press.wished(office.hall().wishes.get(request));
    }

    private TransferTicket transfer(Actor by, CounterNumber at) {
        CounterNumber to = press.to() == 0 ? null : new CounterNumber(press.to());
        return new TransferTicket(
                DAY, by, at, service(press.wanted()), to, new Code("wrong-counter"), press.comesBack());
    }

    /** The supervisor's, whoever sits at the counter. */
    private EndService end(CounterNumber at) {
        long ended = press.ended(now);
        return new EndService(
                DAY,
                Story.SUPERVISOR,
                at,
                ServiceOutcome.SERVED,
                ended == now ? null : instant(ended),
                reason("forgotten"));
    }

    private CorrectService correct(Actor by, TicketNumber ticket, @Nullable Visitor visitor) {
        int service = visitor == null ? press.wanted() : press.corrected(visitor);
        Instant ended = instant(visitor == null ? now : press.corrected(visitor, now));
        return new CorrectService(DAY, by, ticket, service(service), ServiceOutcome.SERVED, ended, reason("forgotten"));
    }

    private ChangeReception reception(CounterNumber at) {
        Integer seconds = press.receives();
        return new ChangeReception(
                DAY, Story.SUPERVISOR, at, press.comesBack(), seconds == null ? null : instant(now + seconds));
    }

    private Map<TicketNumber, TicketState> ends() {
        return press.ends(office.hall()).entrySet().stream()
                .collect(Collectors.toMap(
                        said -> TicketNumber.parse(said.getKey()),
                        said -> TicketState.valueOf(
                                said.getValue().replace(' ', '_').toUpperCase(Locale.ROOT))));
    }

    private Code reason(String known) {
        return new Code(press.isReasoned() ? known : "no-reason");
    }

    static long seconds(Instant instant) {
        return Duration.between(OPENING, instant).toSeconds();
    }

    static Instant instant(long seconds) {
        return OPENING.plusSeconds(seconds);
    }

    static @Nullable Code category(int category) {
        return category == 0 ? null : new Code(CATEGORIES.get(category - 1));
    }

    private static ServiceCode service(int service) {
        return new ServiceCode(SERVICES.get(service));
    }

    static List<ServiceCode> services(List<Integer> services) {
        return services.stream().map(Keys::service).toList();
    }
}
