package kezek.officeday;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import kezek.officeday.Reference.Desk;
import kezek.officeday.Reference.Visitor;
import kezek.officeday.Storyteller.Press;
import org.jspecify.annotations.Nullable;

/** What must come of each press by the {@link Reference}. */
final class Presses {
    private static final String OFTEN = "wish,wish,wish,wish,wish,next,next,next,next,start,start,start,finish,finish,"
            + "finish and next,finish and next,recall,recall,open,open,resume,time,time";
    private static final String ALL = OFTEN + ",again,direct,pick,miss,miss,withdraw,park,add,send,return,restore,"
            + "defer,cancel,confirm,decline,leave,pause,offer,move";
    private static final List<String> KEYS = List.of(ALL.split(","));
    private static final String DONE = "done";
    private static final String REFUSED = "refused";

    private final Reference hall;
    private final long now;
    private final Set<Integer> planned;
    private final Set<Integer> offer;

    Presses(Reference hall, long now, Set<Integer> planned, Set<Integer> offer) {
        this.hall = hall;
        this.now = now;
        this.planned = planned;
        this.offer = offer;
    }

    static String any(Random random) {
        return KEYS.get(random.nextInt(KEYS.size()));
    }

    static String called(String ticket, int eligible, List<?> passedOver) {
        return "called " + ticket + " of " + eligible + " past " + passedOver;
    }

    String expect(Press press, @Nullable Visitor visitor) {
        return switch (press.what()) {
            case "return", "restore", "defer", "cancel", "confirm", "decline" ->
                visitor == null ? REFUSED : said(ofTicket(press.what(), visitor));
            case "time" -> time();
            default -> hall.mayUse(press.counter(), press.clerk()) ? atCounter(press, visitor) : REFUSED;
        };
    }

    private static String said(boolean granted) {
        return granted ? DONE : REFUSED;
    }

    private String time() {
        hall.visitors.values().stream()
                .filter(it -> it.state.equals("parked") && it.until <= now)
                .forEach(it -> hall.back(it, it.owed));
        return DONE;
    }

    private boolean ofTicket(String what, Visitor visitor) {
        boolean open = List.of("waiting", "parked", "called", "serving").contains(visitor.state);
        return switch (what) {
            case "return" -> visitor.state.equals("parked") && back(visitor, visitor.owed);
            case "restore" ->
                visitor.state.equals("missed")
                        && !visitor.restored
                        && now - visitor.missed <= Reference.RESTORE
                        && restore(visitor);
            case "defer" -> visitor.state.equals("waiting") && away(visitor, Reference.DEFER, false);
            case "cancel" -> List.of("waiting", "parked").contains(visitor.state) && end(visitor, "cancelled");
            case "confirm" -> open && belong(visitor, 1);
            default -> open && visitor.category > 0 && decline(visitor);
        };
    }

    private boolean back(Visitor visitor, boolean raised) {
        hall.back(visitor, raised);
        return true;
    }

    private boolean restore(Visitor visitor) {
        boolean raisedBefore = visitor.wasRaised;
        hall.back(visitor, true);
        visitor.wasRaised = raisedBefore;
        visitor.restored = true;
        return true;
    }

    private boolean away(Visitor visitor, int seconds, boolean owed) {
        visitor.state = "parked";
        visitor.until = now + seconds;
        visitor.owed = owed && !visitor.wasRaised;
        return true;
    }

    private static boolean end(Visitor visitor, String end) {
        visitor.state = end;
        return true;
    }

    private static boolean belong(Visitor visitor, int category) {
        visitor.category = category;
        return true;
    }

    private boolean decline(Visitor visitor) {
        visitor.category = 0;
        if (!visitor.favoured) return true;
        hall.desks.forEach((number, desk) -> {
            if (desk.visitor == visitor) {
                hall.free(number);
                hall.back(visitor, false);
            }
        });
        return true;
    }

    private String atCounter(Press press, @Nullable Visitor visitor) {
        int counter = press.counter();
        Desk desk = hall.desk(counter);
        boolean closed = desk.state.equals("closed");
        boolean busy = desk.visitor != null;
        return switch (press.what()) {
            case "open" -> closed ? open(counter, press.clerk(), planned) : REFUSED;
            case "leave" -> said(!closed && !busy && leave(counter));
            case "pause" -> said(desk.state.equals("free") && rest(desk, "paused"));
            case "resume" -> said(desk.state.equals("paused") && rest(desk, "free"));
            case "offer" -> said(!closed && !offer.isEmpty() && offer(desk));
            case "move" -> closed || busy ? REFUSED : move(counter, 1 + press.pick() % 3);
            case "direct" -> desk.state.equals("free") ? direct(press) : REFUSED;
            case "next" -> desk.state.equals("free") ? next(counter) : REFUSED;
            case "pick" -> desk.state.equals("free") ? pick(counter, visitor) : REFUSED;
            case "recall" -> said(desk.state.equals("calling") && ++desk.calls > 0);
            case "start" -> said(desk.state.equals("calling") && start(counter));
            case "finish" -> said(desk.state.equals("serving") && finish(counter));
            case "finish and next" -> desk.state.equals("serving") ? finishAndNext(counter) : REFUSED;
            case "miss" -> said(mayMiss(desk) && miss(counter));
            case "withdraw" -> said(!closed && hall.withdraw(counter, now));
            case "park" -> said(busy && away(hall.visitor(counter), Reference.PARK, true) && free(counter));
            case "add" -> said(busy && hall.visitor(counter).plan.add(new int[] {press.service() % 3, 0}));
            case "send" -> said(busy && send(press));
            default -> throw new IllegalStateException(press.what());
        };
    }

    private String open(int counter, int clerk, Set<Integer> services) {
        Desk desk = hall.desk(counter);
        desk.state = "free";
        desk.clerk = clerk;
        desk.services = services;
        return DONE;
    }

    private boolean leave(int counter) {
        hall.close(counter);
        return true;
    }

    private boolean free(int counter) {
        hall.free(counter);
        return true;
    }

    private static boolean rest(Desk desk, String state) {
        desk.state = state;
        desk.done = null;
        return true;
    }

    private boolean offer(Desk desk) {
        desk.services = offer;
        return true;
    }

    private String move(int from, int to) {
        if (!hall.desk(to).state.equals("closed")) return REFUSED;
        Desk before = hall.desk(from);
        hall.close(from);
        return open(to, before.clerk, before.services);
    }

    private String direct(Press press) {
        int service = press.service() % 3;
        Desk desk = hall.desk(press.counter());
        boolean others = !hall.eligible(press.counter(), now).isEmpty();
        if (!desk.services.contains(service) || (others && press.pick() % 2 > 0)) return REFUSED;
        int category = press.pick() % 5 < 2 ? 1 + press.pick() % 2 : 0;
        String number = hall.issue(service < 2 ? 'T' : 'K', service, category, "direct " + hall.visitors.size(), now);
        Visitor visitor = Objects.requireNonNull(hall.visitors.get(number));
        String said = call(press.counter(), visitor, !others);
        hall.start(press.counter(), now);
        return said;
    }

    private String next(int counter) {
        List<Visitor> eligible = hall.eligible(counter, now);
        return eligible.isEmpty() ? DONE : call(counter, eligible.getFirst(), true);
    }

    private String pick(int counter, @Nullable Visitor visitor) {
        return visitor != null && hall.eligible(counter, now).contains(visitor)
                ? call(counter, visitor, false)
                : REFUSED;
    }

    private String call(int counter, Visitor visitor, boolean byRule) {
        List<Visitor> eligible = hall.eligible(counter, now);
        List<String> past = Reference.passedOver(visitor, eligible).stream()
                .map(it -> it.number)
                .toList();
        hall.call(counter, visitor, byRule, now);
        return called(visitor.number, eligible.size(), past);
    }

    private boolean start(int counter) {
        hall.start(counter, now);
        return true;
    }

    private boolean finish(int counter) {
        hall.finish(counter, now);
        return true;
    }

    private String finishAndNext(int counter) {
        return hall.finish(counter, now) ? DONE : next(counter);
    }

    private boolean mayMiss(Desk desk) {
        return desk.state.equals("calling") && desk.calls >= Reference.CALLS && now - desk.called >= Reference.SECONDS;
    }

    private boolean miss(int counter) {
        Visitor visitor = hall.visitor(counter);
        visitor.state = "missed";
        visitor.missed = now;
        return free(counter);
    }

    private boolean send(Press press) {
        Visitor visitor = hall.visitor(press.counter());
        int service = press.service() % 3;
        int to = press.pick() % 4;
        boolean leads = to == 0 ? service != visitor.service : to != press.counter();
        if (!leads || (to != 0 && hall.desk(to).state.equals("closed"))) return false;
        if (press.pick() % 3 == 0) visitor.plan.addFirst(new int[] {visitor.service, press.counter()});
        hall.send(visitor, service, to);
        return free(press.counter());
    }
}
