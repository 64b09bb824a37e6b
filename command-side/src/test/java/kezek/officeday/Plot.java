package kezek.officeday;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kezek.officeday.Diary.Reservation;
import org.jspecify.annotations.Nullable;

/**
 * Makes up a random day as it goes: lunch, the last tickets and the closing have their time, and mostly somebody presses
 * what suits the moment, because keys pressed blindly are refused and lead nowhere. One press in five is blind.
 */
final class Plot {
    private static final List<String> ANYTHING = words("wish,again,direct,direct again,next,pick,recall,start,finish,"
            + "finish late,finish and next,end,miss,withdraw,park,add,send,return,restore,defer,cancel,confirm,decline,"
            + "reprint,rate,correct,open,leave,pause,lunch,resume,offer,move,visit,home,reception,stop,give,time,"
            + "begin,book,book again,unbook,arrive,arrive again");
    private static final List<String> IN_THE_HALL = words("wish,wish,wish,wish,wish,wish,again,time,give");
    private static final Map<String, List<String>> AT_A_COUNTER = Map.of(
            "closed", words("open"),
            "free",
                    words(
                            "next,next,next,next,next,next,pick,direct,direct,visit,offer,move,pause,leave,withdraw,withdraw"),
            "paused", words("resume"),
            "calling",
                    words(
                            "start,start,start,recall,recall,recall,miss,miss,miss,withdraw,withdraw,park,send,direct again"),
            "serving", words("finish,finish and next,finish and next,finish late,finish late,end,end,park,add,send"));
    private static final Map<String, List<String>> OF_A_TICKET = Map.of(
            "waiting", words("defer,cancel,confirm,decline"),
            "parked", words("return,return,cancel"),
            "called", words("confirm,decline,reprint"),
            "serving", words("confirm,decline"),
            "served", words("correct,correct,correct,correct,rate"),
            "missed", words("restore"));

    private static final List<String> BEFORE_THE_DAY =
            words("book,book,book,book,book,book,book again,unbook,unbook,arrive,wish,next,time");
    private static final List<String> IN_THE_DIARY = words("book,book,book,book,book again,time,time");
    private static final Map<String, List<String>> OF_A_BOOKING = Map.of(
            "booked", words("arrive,arrive,arrive,arrive,arrive again,unbook"),
            "cancelled", words("arrive,unbook,book again"),
            "come", words("arrive,unbook"));

    private final Random random;
    private final Reference hall;
    private final Map<Integer, Press> fixed = new HashMap<>();
    private int pressed;
    private @Nullable Press last;

    Plot(long seed, int presses, Reference hall) {
        this.random = new Random(seed);
        this.hall = hall;
        if (random.nextInt(4) > (hall.diary.isKept() ? 2 : 0)) {
            int noon = presses * (25 + random.nextInt(20)) / 100;
            fix(noon, "noon", "lunch", "lunch", "lunch");
            fix(noon + 4 + random.nextInt(12), "afternoon", "resume", "resume", "resume");
        }
        if (hall.diary.isKept()) fix(3 + random.nextInt(8), "begin");
        fix(presses * (70 + random.nextInt(15)) / 100, "evening");
        fix(presses * (random.nextInt(8) == 0 ? random.nextInt(80) : 85 + random.nextInt(20)) / 100, "close", "close");
    }

    private static List<String> words(String separated) {
        return List.of(separated.split(","));
    }

    /** The clock moves on to such a moment, in seconds since the opening; anything else happens when it happens. */
    static long moment(String what) {
        return switch (what) {
            case "noon" -> Reference.NOON;
            case "afternoon" -> Reference.AFTERNOON;
            case "evening" -> Reference.LAST_TICKET - 300;
            case "begin" -> 0;
            default -> Long.MIN_VALUE;
        };
    }

    /** The n-th of them at the n-th counter, one after the other from that press on. */
    private void fix(int from, String... what) {
        for (int n = 0; n < what.length; n++) {
            int counter = Math.max(1, n);
            fixed.put(from + n, new Press(what[n], counter, counter, number(), number(), random.nextInt(3)));
        }
    }

    /** What happens next. One press in ten is the one before, by a finger that slipped. */
    Press next(long now) {
        Press chosen = fixed.get(pressed++);
        if (chosen == null) chosen = last != null && random.nextInt(10) == 0 ? last.twice() : improvised(now);
        last = chosen;
        return chosen;
    }

    private Press improvised(long now) {
        int counter = 1 + random.nextInt(Reference.COUNTERS);
        if (!hall.begun) return early(counter);
        int clerk = random.nextInt(12) == 0 ? 1 + random.nextInt(Reference.COUNTERS) : counter;
        int seconds = random.nextInt(3) * random.nextInt(75);
        return switch (random.nextInt(hall.diary.isKept() ? 12 : 9)) {
            case 0, 1 -> new Press(any(ANYTHING), counter, clerk, number(), number(), seconds);
            case 2, 3 -> new Press(any(IN_THE_HALL), counter, clerk, number(), number(), seconds);
            case 4 -> ofTicket(counter, clerk, seconds);
            case 9 -> new Press(any(IN_THE_DIARY), counter, clerk, number(), number(), seconds);
            case 10, 11 -> ofBooking(counter, clerk, seconds, now);
            default -> {
                List<String> keys = AT_A_COUNTER.getOrDefault(hall.desk(counter).state, ANYTHING);
                yield new Press(any(keys), counter, clerk, number(), number(), seconds);
            }
        };
    }

    /** With a ticket on which the key has an effect. */
    private Press ofTicket(int counter, int clerk, int seconds) {
        List<Visitor> all = List.copyOf(hall.visitors.values());
        if (all.isEmpty()) return new Press("wish", counter, clerk, number(), number(), seconds);
        int at = random.nextInt(all.size());
        List<String> keys = OF_A_TICKET.getOrDefault(all.get(at).state, ANYTHING);
        int pick = at + all.size() * random.nextInt(1 + 1000 / all.size());
        return new Press(any(keys), counter, clerk, pick, number(), seconds);
    }

    /** Days and hours before the opening. */
    private Press early(int counter) {
        int seconds = random.nextInt(3) * random.nextInt(4 * 3600);
        return new Press(any(BEFORE_THE_DAY), counter, counter, number(), number(), seconds);
    }

    /** With a booking on which the key has an effect: mostly with that whose time is nearest, and often at that time. */
    private Press ofBooking(int counter, int clerk, int seconds, long now) {
        List<Reservation> all = hall.diary.all;
        Reservation nearest = all.stream()
                .filter(it -> it.state.equals("booked"))
                .min(Comparator.comparingLong(it -> Math.abs(it.slot - now)))
                .orElse(null);
        if (all.isEmpty() || (nearest == null && random.nextInt(3) > 0))
            return new Press("book", counter, clerk, number(), number(), seconds);
        Reservation one = nearest == null || random.nextInt(3) == 0 ? all.get(random.nextInt(all.size())) : nearest;
        List<String> keys = OF_A_BOOKING.getOrDefault(one.state, ANYTHING);
        int pick = one.number - 1 + (all.size() + 1) * random.nextInt(1 + 1000 / all.size());
        long away = one.slot - now;
        boolean soon = away > 0 && away < 1800 && random.nextInt(3) == 0;
        int wait = soon ? (int) away + random.nextInt(3) - 1 + 60 * random.nextInt(8) : seconds;
        return new Press(any(keys), counter, clerk, pick, number(), wait);
    }

    private String any(List<String> keys) {
        return keys.get(random.nextInt(keys.size()));
    }

    private int number() {
        return random.nextInt(1000);
    }
}
