package kezek.officeday;

import static kezek.officeday.Story.DAY;
import static kezek.officeday.Story.KIOSK;
import static kezek.officeday.Story.SUPERVISOR;
import static kezek.officeday.Story.clerk;
import static kezek.officeday.TestOffice.AID;
import static kezek.officeday.TestOffice.BOOKABLE;
import static kezek.officeday.TestOffice.PLOT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.officeday.events.Actor;
import kezek.officeday.events.AppointmentRule.Slots;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.IssuingRule;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.store.PublishedText;

/** Every command in every state, each tried on a day of its own: what the person hears. */
public final class StateTable {
    private static final CounterNumber ONE = new CounterNumber(1);
    private static final TicketNumber TICKET = TicketNumber.parse("T001");
    private static final Code EMERGENCY = new Code("emergency");
    private static final Code FORGOTTEN = new Code("forgotten");

    /** It stops issuing by capacity, closes at 18:30, and offers a time at six; its services last half an hour. */
    private static final OfficeConfiguration UNTIL_SIX = PublishedText.edited(BOOKABLE, json -> {
        json.set("issuing", PublishedText.json(new IssuingRule(true, 100)));
        json.withObject("appointments")
                .set(
                        "slots",
                        PublishedText.json(List.of(new Slots(
                                List.of(new ServiceCode(PLOT)),
                                null,
                                LocalTime.of(18, 0),
                                LocalTime.of(18, 30),
                                30,
                                2))));
    });

    private StateTable() {}

    /** The states of counter 1; somebody waits who has come after whoever is at the counter. */
    public static SequencedMap<String, Map<String, Object>> ofCounters() {
        SequencedMap<String, Supplier<Story>> states = new LinkedHashMap<>();
        states.put("closed", () -> crowded(Story.open()));
        states.put("free", () -> crowded(Story.open().counterOpens(1)));
        states.put("paused", () -> {
            Story story = crowded(Story.open().counterOpens(1));
            story.pauses(1);
            return story;
        });
        states.put("calling", StateTable::calling);
        states.put("serving", StateTable::serving);
        return table(counterCommands(), states);
    }

    /** The states of a ticket; the counter that had called it is free again where it can be. */
    public static SequencedMap<String, Map<String, Object>> ofTickets() {
        SequencedMap<String, Supplier<Story>> states = new LinkedHashMap<>();
        states.put("waiting", () -> crowded(Story.open().counterOpens(1)));
        states.put("parked", () -> {
            Story story = serving();
            story.hears(new ParkTicket(DAY, clerk(1), ONE, new Code("form"), null));
            return story;
        });
        states.put("called", StateTable::calling);
        states.put("serving", StateTable::serving);
        states.put("served", () -> {
            Story story = serving();
            story.finishes(1);
            return story;
        });
        states.put("no-show", () -> {
            Story story = calling();
            story.recalls(1);
            story.recalls(1);
            story.after(Duration.ofMinutes(2));
            story.marksNoShow(1);
            return story;
        });
        states.put("cancelled", () -> {
            Story story = crowded(Story.open().counterOpens(1));
            story.cancels(TICKET);
            return story;
        });
        return table(ticketCommands(), states);
    }

    /** What may happen to a booking for ten o'clock, whose window opens a quarter before. */
    public static SequencedMap<String, Map<String, Object>> ofBookings() {
        SequencedMap<String, Supplier<Story>> states = new LinkedHashMap<>();
        states.put("not opened", () -> booked(Story.before()));
        states.put("early", () -> booked(Story.open(BOOKABLE)).at("2026-03-24T04:30:00Z"));
        states.put("in time", StateTable::expected);
        states.put("cancelled", () -> {
            Story story = expected();
            story.hears(new CancelBooking(DAY, Actor.HOLDER, BOOKABLE, 1, CancelTicket.VISITOR_LEFT));
            return story;
        });
        states.put("checked in", () -> {
            Story story = expected();
            story.hears(new CheckIn(DAY, KIOSK, 1, null, new RequestId("in")));
            return story;
        });
        states.put("closed", () -> {
            Story story = expected();
            story.closes();
            return story;
        });
        return table(bookingCommands(), states);
    }

    private static Story booked(Story story) {
        story.hears(book("a"));
        return story;
    }

    private static Story expected() {
        return booked(Story.open(BOOKABLE)).at("2026-03-24T04:50:00Z");
    }

    private static BookSlot book(String request) {
        return new BookSlot(
                DAY,
                Actor.HOLDER,
                BOOKABLE,
                new ServiceCode(PLOT),
                Instant.parse("2026-03-24T05:00:00Z"),
                Language.KK,
                new RequestId(request));
    }

    private static SequencedMap<String, Function<Story, OfficeDayCommand<?>>> bookingCommands() {
        SequencedMap<String, Function<Story, OfficeDayCommand<?>>> all = new LinkedHashMap<>();
        all.put("book", _ -> book("b"));
        all.put("cancel", _ -> new CancelBooking(DAY, Actor.HOLDER, BOOKABLE, 1, CancelTicket.VISITOR_LEFT));
        all.put("check-in", _ -> new CheckIn(DAY, KIOSK, 1, null, new RequestId("again")));
        return all;
    }

    /** The states of a day. */
    public static SequencedMap<String, Map<String, Object>> ofDays() {
        SequencedMap<String, Supplier<Story>> states = new LinkedHashMap<>();
        states.put("before opening", Story::before);
        states.put("open", () -> Story.open(UNTIL_SIX).counterOpens(1));
        states.put("stopped", () -> {
            Story story = Story.open(UNTIL_SIX).counterOpens(1);
            story.hears(new StopIssuing(DAY, SUPERVISOR, new Code("no-capacity")));
            return story;
        });
        states.put("full at 17:00", () -> {
            Story story = Story.open(UNTIL_SIX).counterOpens(1);
            for (int n = 0; n < 3; n++) story.takes(PLOT);
            return story.shows("17:00:00.001");
        });
        states.put("after 17:30", () -> Story.open(UNTIL_SIX).counterOpens(1).shows("17:30"));
        states.put("closed", () -> {
            Story story = Story.open(UNTIL_SIX);
            story.closes();
            return story;
        });
        return table(dayCommands(), states);
    }

    private static SequencedMap<String, Function<Story, OfficeDayCommand<?>>> dayCommands() {
        SequencedMap<String, Function<Story, OfficeDayCommand<?>>> all = new LinkedHashMap<>();
        all.put("tickets by the kiosk", _ -> Story.wish(PLOT, null, "wish"));
        all.put(
                "tickets by a clerk",
                _ -> new IssueTicket(
                        DAY, clerk(1), new ServiceCode(PLOT), Channel.DESK, Language.KK, null, new RequestId("wish")));
        all.put("book by a visitor", _ -> bookSix(Actor.HOLDER));
        all.put("book by a clerk", _ -> bookSix(clerk(1)));
        all.put("open", _ -> new OpenDay(DAY, SUPERVISOR, UNTIL_SIX, "test"));
        all.put("close", _ -> new CloseDay(DAY, SUPERVISOR));
        all.put("stop-issuing", _ -> new StopIssuing(DAY, SUPERVISOR, new Code("no-capacity")));
        all.put("resume-issuing", _ -> new ResumeIssuing(DAY, SUPERVISOR));
        return all;
    }

    private static BookSlot bookSix(Actor by) {
        Instant six = Instant.parse("2026-03-24T13:00:00Z");
        return new BookSlot(DAY, by, UNTIL_SIX, new ServiceCode(PLOT), six, Language.KK, new RequestId("six"));
    }

    /** The commands of all tables. */
    static Set<Class<?>> commands() {
        Story story = Story.open();
        return Stream.of(counterCommands(), ticketCommands(), bookingCommands(), dayCommands())
                .flatMap(table -> table.values().stream())
                .map(command -> command.apply(story).getClass())
                .collect(Collectors.toSet());
    }

    private static SequencedMap<String, Map<String, Object>> table(
            SequencedMap<String, Function<Story, OfficeDayCommand<?>>> commands,
            SequencedMap<String, Supplier<Story>> states) {
        SequencedMap<String, Map<String, Object>> table = new LinkedHashMap<>();
        commands.forEach((name, command) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            states.forEach((state, story) -> {
                Story day = story.get();
                row.put(state, day.hears(command.apply(day)));
            });
            table.put(name, row);
        });
        return table;
    }

    private static Story crowded(Story story) {
        story.takes(PLOT, "elderly");
        story.takes(PLOT);
        return story;
    }

    private static Story calling() {
        Story story = crowded(Story.open().counterOpens(1));
        story.called(1);
        return story;
    }

    private static Story serving() {
        Story story = calling();
        story.starts(1);
        return story;
    }

    private static SequencedMap<String, Function<Story, OfficeDayCommand<?>>> counterCommands() {
        Actor by = clerk(1);
        SequencedMap<String, Function<Story, OfficeDayCommand<?>>> all = new LinkedHashMap<>();
        all.put("open", _ -> new OpenCounter(DAY, by, ONE, List.of()));
        all.put("close", _ -> new CloseCounter(DAY, by, ONE));
        all.put("pause", _ -> new PauseCounter(DAY, by, ONE, new Code("lunch"), null));
        all.put("resume", _ -> new ResumeCounter(DAY, by, ONE));
        all.put("services", _ -> new ChangeServices(DAY, by, ONE, List.of(new ServiceCode(AID))));
        all.put("move", _ -> new ChangeCounter(DAY, by, ONE, new CounterNumber(2)));
        all.put("call-next", _ -> new CallNext(DAY, by, ONE));
        all.put("call", _ -> new CallTicket(DAY, by, ONE, TicketNumber.parse("T002"), EMERGENCY));
        all.put("walk-direct", _ -> direct(by));
        all.put("recall", _ -> new RecallTicket(DAY, by, ONE));
        all.put("start", _ -> new StartService(DAY, by, ONE));
        all.put("finish", _ -> new FinishService(DAY, by, ONE, ServiceOutcome.SERVED));
        all.put("finish-and-call-next", _ -> new FinishAndCallNext(DAY, by, ONE, ServiceOutcome.SERVED));
        all.put("no-show", _ -> new MarkNoShow(DAY, by, ONE));
        all.put("withdraw", _ -> new Withdraw(DAY, by, ONE));
        all.put("park", _ -> new ParkTicket(DAY, by, ONE, new Code("form"), null));
        all.put(
                "transfer",
                _ -> new TransferTicket(DAY, by, ONE, new ServiceCode(AID), null, new Code("wrong-counter"), false));
        all.put("add-service", _ -> new AddService(DAY, by, ONE, new ServiceCode(AID)));
        all.put("visits", _ -> new RecordVisit(DAY, by, ONE, new ServiceCode(AID), ServiceOutcome.ADVICE, 5));
        all.put("home-visits", _ -> new RecordHomeVisit(DAY, by, ONE, new ServiceCode(AID), ServiceOutcome.SERVED, 60));
        all.put("reception", _ -> new ChangeReception(DAY, SUPERVISOR, ONE, false, null));
        all.put("end", _ -> new EndService(DAY, SUPERVISOR, ONE, ServiceOutcome.SERVED, null, FORGOTTEN));
        return all;
    }

    private static ServeDirectly direct(Actor by) {
        return new ServeDirectly(
                DAY, by, ONE, new ServiceCode(PLOT), Language.KK, null, EMERGENCY, new RequestId("direct"));
    }

    private static SequencedMap<String, Function<Story, OfficeDayCommand<?>>> ticketCommands() {
        Actor by = clerk(1);
        SequencedMap<String, Function<Story, OfficeDayCommand<?>>> all = new LinkedHashMap<>();
        all.put("cancel", _ -> new CancelTicket(DAY, Actor.HOLDER, TICKET, CancelTicket.VISITOR_LEFT));
        all.put("defer", _ -> new DeferTicket(DAY, Actor.HOLDER, TICKET, null));
        all.put("return", _ -> new ReturnTicket(DAY, by, TICKET));
        all.put("restore", _ -> new RestoreTicket(DAY, by, TICKET, EMERGENCY));
        all.put("confirm", _ -> new ConfirmPriority(DAY, by, TICKET, new Code("elderly"), true));
        all.put("decline", _ -> new DeclinePriority(DAY, by, TICKET));
        all.put("reprint", _ -> new ReprintTicket(DAY, by, TICKET));
        all.put("rating", _ -> new RateService(DAY, Actor.HOLDER, TICKET, 5, List.of()));
        all.put(
                "correct",
                story -> new CorrectService(
                        DAY, by, TICKET, new ServiceCode(PLOT), ServiceOutcome.ADVICE, story.now(), FORGOTTEN));
        return all;
    }
}
