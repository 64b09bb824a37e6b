package kezek.officeday;

import java.util.List;
import java.util.Set;
import kezek.officeday.Reference.Desk;
import org.jspecify.annotations.Nullable;

/**
 * What must come of each press by the {@link Reference}, which has moved on when this is said.
 *
 * @param now in seconds since the opening
 * @param request the client's name for the wish of this press
 */
record Presses(Press press, Reference hall, long now, String request) {
    static final String DONE = "done";
    static final String REFUSED = "refused";

    static String called(String ticket, int eligible, List<?> passedOver, String why, int credit) {
        return "called " + ticket + " of " + eligible + " past " + passedOver + ", " + why + " with " + credit;
    }

    static String corrected(String ticket, int service, long ended) {
        return "corrected " + ticket + " for " + service + " until " + ended;
    }

    static String noted(int waiting) {
        return "noted while " + waiting + " wait";
    }

    static String said(boolean granted) {
        return granted ? DONE : REFUSED;
    }

    String expect() {
        if (DiaryPresses.concerns(press.what())) return new DiaryPresses(press, hall, now, request).expect();
        if (HallPresses.concerns(press.what())) return new HallPresses(press, hall, now, request).expect();
        return hall.isOpen() ? atAnyCounter() : REFUSED;
    }

    private String atAnyCounter() {
        return switch (press.what()) {
            case "end" -> end();
            case "reception" -> {
                Integer seconds = press.receives();
                yield said(seconds == null || seconds > 0);
            }
            default -> hall.mayUse(press.counter(), press.clerk()) ? atCounter() : REFUSED;
        };
    }

    private String atCounter() {
        int counter = press.counter();
        Desk desk = hall.desk(counter);
        boolean closed = desk.state.equals("closed");
        boolean free = desk.state.equals("free");
        boolean serving = desk.state.equals("serving");
        boolean busy = desk.visitor != null;
        return switch (press.what()) {
            case "open" -> closed ? open(counter, press.clerk(), planned(counter)) : REFUSED;
            case "leave" -> said(!closed && !busy && leave(counter));
            case "pause" -> said(free && rest(desk, "paused", 0));
            case "lunch" -> said(free && now < Reference.AFTERNOON && rest(desk, "paused", Reference.AFTERNOON));
            case "resume" -> said(desk.state.equals("paused") && rest(desk, "free", 0));
            case "offer" -> said(!closed && !press.offer().isEmpty() && offer(desk));
            case "move" -> closed || busy ? REFUSED : move(counter, press.other());
            case "direct", "direct again" -> free ? direct(desk) : said(busy && hasAsked(desk.visitor));
            case "next" -> free ? next(counter) : REFUSED;
            case "pick" -> free ? pick(counter, press.visitor(hall)) : REFUSED;
            case "recall" -> said(desk.state.equals("calling") && ++desk.calls > 0);
            case "start" -> said(desk.state.equals("calling") && start(counter));
            case "finish" -> said(serving && finish(counter));
            case "finish late" -> serving ? finishedBefore(press.ended(now)) : REFUSED;
            case "finish and next" -> serving ? finishAndNext(counter) : REFUSED;
            case "miss" -> said(mayMiss(desk) && miss(counter));
            case "withdraw" -> said(!closed && hall.withdraw(counter, now));
            case "park" -> said(busy && park(counter));
            case "add" -> said(busy && hall.visitor(counter).plan.add(new int[] {press.wanted(), 0}));
            case "send" -> said(busy && send());
            case "visit" ->
                closed || !takesTime()
                        ? REFUSED
                        : noted(hall.eligible(counter, now).size());
            case "home" -> said(!closed && takesTime());
            default -> throw new IllegalStateException(press.what());
        };
    }

    static Set<Integer> planned(int counter) {
        return counter == 1 ? Set.of(0, 1) : counter == 2 ? Set.of(2) : Set.of(0, 1, 2);
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

    private static boolean rest(Desk desk, String state, long until) {
        desk.state = state;
        desk.away = until;
        desk.done = null;
        return true;
    }

    private boolean offer(Desk desk) {
        desk.services = press.offer();
        return true;
    }

    private String move(int from, int to) {
        if (!hall.desk(to).state.equals("closed")) return REFUSED;
        Desk before = hall.desk(from);
        hall.close(from);
        return open(to, before.clerk, before.services);
    }

    private @Nullable Visitor wishedBefore() {
        return hall.wishes.get(request);
    }

    private boolean hasAsked(@Nullable Visitor visitor) {
        return visitor != null && visitor == wishedBefore() && press.wished(visitor) == visitor.asked;
    }

    private String direct(Desk desk) {
        boolean others = !hall.eligible(press.counter(), now).isEmpty();
        if (wishedBefore() != null || !hall.mayIssue(now) || !desk.services.contains(press.wanted())) return REFUSED;
        if (others && !press.saysWhy()) return REFUSED;
        Visitor visitor = hall.issue(press.wanted(), press.category(), request, now);
        String issued = HallPresses.issued(visitor.number, hall.ahead(visitor, now));
        String said = call(press.counter(), visitor, !others);
        hall.start(press.counter(), now);
        return issued + ", " + said;
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
        List<String> past = Reference.passedOver(visitor, eligible, byRule).stream()
                .map(it -> it.number)
                .toList();
        String why = byRule ? hall.why(visitor, eligible) : "emergency";
        hall.call(counter, visitor, byRule, now);
        return called(visitor.number, eligible.size(), past, why, hall.credit(visitor));
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

    /** A service that has ended before the key is pressed, but not before it began. */
    private String finishedBefore(long ended) {
        Visitor visitor = hall.visitor(press.counter());
        if (ended < hall.desk(press.counter()).since || ended > now) return REFUSED;
        String said = corrected(visitor.number, visitor.service, ended);
        hall.finish(press.counter(), now);
        return said;
    }

    private String end() {
        return hall.desk(press.counter()).state.equals("serving") && press.isReasoned()
                ? finishedBefore(press.ended(now))
                : REFUSED;
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

    private boolean park(int counter) {
        Visitor visitor = hall.visitor(counter);
        visitor.stepAway(now + Reference.PARK, !visitor.wasRaised);
        return free(counter);
    }

    private boolean send() {
        Visitor visitor = hall.visitor(press.counter());
        int service = press.wanted();
        int to = press.to();
        boolean leads = to == 0 ? service != visitor.service : to != press.counter();
        if (!leads || (to != 0 && hall.desk(to).state.equals("closed"))) return false;
        if (press.comesBack()) visitor.plan.addFirst(new int[] {visitor.service, press.counter()});
        hall.send(visitor, service, to);
        return free(press.counter());
    }

    private boolean takesTime() {
        return press.minutes() >= 1 && press.minutes() <= 600;
    }
}
