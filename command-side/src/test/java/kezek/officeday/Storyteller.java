package kezek.officeday;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.officeday.events.OfficeDayEvent;
import kezek.officeday.events.OfficeDayEvent.BookingCheckedIn;
import kezek.officeday.events.OfficeDayEvent.DayClosed;
import kezek.officeday.events.OfficeDayEvent.DayOpened;
import kezek.officeday.events.OfficeDayEvent.DayOpened.Booked;
import kezek.officeday.events.OfficeDayEvent.ServiceCorrected;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.OfficeDayEvent.TicketIssued;
import kezek.officeday.events.OfficeDayEvent.VisitRecordedWithoutTicket;
import org.jspecify.annotations.Nullable;

/** Plays a script of presses against the core and against the {@link Reference}, and stops where they disagree. */
final class Storyteller {
    private final Day today = new Day();
    private final StoryOffice office;
    private final List<OfficeDayEvent> record = new ArrayList<>();
    private final List<Object> answers = new ArrayList<>();
    private long now;
    private int wishes;
    private int booked;
    private int directs;

    private Storyteller(long seed) {
        office = StoryOffice.of(seed);
        now = office.begin();
        if (!office.hall().diary.isKept()) hear(new Press("begin", 1, 1, 0, 0, 0));
    }

    /** The script of a random day up to the press on which the core and the reference disagree; empty when they never do. */
    static List<Press> improvise(long seed, int presses) {
        Storyteller day = new Storyteller(seed);
        Plot plot = new Plot(seed, presses, day.office.hall());
        List<Press> script = new ArrayList<>();
        for (int n = 0; n < presses; n++) {
            script.add(plot.next(day.now));
            if (day.hear(script.getLast()) != null) return script;
        }
        return List.of();
    }

    /** Whatever was answered or recorded on a random day. */
    static List<Object> overheard(long seed, int presses) {
        Storyteller day = new Storyteller(seed);
        Plot plot = new Plot(seed, presses, day.office.hall());
        for (int n = 0; n < presses; n++) day.hear(plot.next(day.now));
        return Stream.concat(day.answers.stream(), day.record.stream()).toList();
    }

    /** What went wrong in this script on this day; nothing when the core and the reference agree to the end. */
    static @Nullable String play(long seed, List<Press> script) {
        Storyteller day = new Storyteller(seed);
        for (int n = 0; n < script.size(); n++) {
            String wrong = day.hear(script.get(n));
            if (wrong != null) return n + ": " + script.get(n) + " " + wrong;
        }
        return null;
    }

    private @Nullable String hear(Press press) {
        now = Math.max(now + press.seconds(), Plot.moment(press.what()));
        String request = request(press);
        OfficeDayCommand<?> command = new Keys(press, office, now, request).command();
        String expected = new Presses(press, office.hall(), now, request).expect();
        String heard = heard(command);
        if (!expected.equals(heard)) return "came to " + heard + ", not " + expected;
        String broken = Invariants.broken(record, today, office.hall());
        return broken == null ? null : "broke: " + broken;
    }

    /** The client's name for a wish: a new one, or one that was used before. */
    private String request(Press press) {
        return switch (press.what()) {
            case "book" -> "b" + booked++;
            case "book again" -> "b" + (booked == 0 ? booked++ : press.pick() % booked);
            case "wish", "arrive" -> "r" + wishes++;
            case "again", "arrive again" -> "r" + (wishes == 0 ? wishes++ : press.pick() % wishes);
            case "direct" -> "d" + directs++;
            default -> "d" + Math.max(0, directs - 1);
        };
    }

    /** A core that breaks down has said something as well, and is told with its script. */
    private String heard(OfficeDayCommand<?> command) {
        try {
            return hear(command);
        } catch (RuntimeException thrown) {
            return thrown.toString();
        }
    }

    private String hear(OfficeDayCommand<?> command) {
        Decision<?> decision = command.decide(today, today.notBefore(Keys.instant(now)));
        answers.add(decision.outcome());
        decision.events().forEach(event -> {
            today.evolve(event);
            record.add(event);
        });
        return told(decision);
    }

    /** Refused, done, or what a clerk, an auditor or a supervisor would want to know of it. */
    private static String told(Decision<?> decision) {
        if (decision.outcome() instanceof Refusal)
            return decision.events().isEmpty() ? Presses.REFUSED : "refused and recorded";
        if (decision.outcome() instanceof BookSlot.Booked it) return DiaryPresses.booked(it.booking(), it.again());
        if (decision.outcome() instanceof CheckIn.Arrived it && it.ticket().again())
            return DiaryPresses.hadCome(it.ticket().ticket().toString());
        String told = decision.events().stream()
                .map(Storyteller::told)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? Presses.DONE : told;
    }

    private static String told(OfficeDayEvent event) {
        return switch (event) {
            case TicketCalled e ->
                Presses.called(
                        e.ticket().toString(),
                        e.why().eligible(),
                        e.why().passedOver(),
                        e.why().code().value(),
                        e.why().credit());
            case DayOpened e -> opened(e.booked());
            case TicketIssued e -> HallPresses.issued(e.ticket().toString(), e.ahead());
            case BookingCheckedIn e ->
                DiaryPresses.came(e.ticket().toString(), e.booking(), Keys.seconds(e.due()), e.credit());
            case ServiceCorrected e ->
                Presses.corrected(
                        e.ticket().toString(), Keys.SERVICES.indexOf(e.service().value()), Keys.seconds(e.ended()));
            case VisitRecordedWithoutTicket e -> Presses.noted(e.waiting());
            case DayClosed e ->
                HallPresses.closed(e.unfinished().stream()
                        .map(it -> HallPresses.left(
                                it.ticket().toString(), Invariants.state(it.was()), Invariants.state(it.end())))
                        .toList());
            default -> "";
        };
    }

    private static String opened(@Nullable List<Booked> bookings) {
        return DiaryPresses.opened(
                bookings == null
                        ? List.of()
                        : bookings.stream().map(Booked::booking).toList());
    }
}
