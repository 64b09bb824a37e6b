package kezek.board;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import kezek.hall.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What a board asks for when it connects.
 *
 * @param office as written in the address
 * @param after the last event that it has
 * @param day the day of that event; absent means today
 * @param ticket the secret of a visitor who follows his ticket
 * @param replay the past day to play instead of the living one
 */
record BoardWish(
        String office,
        @Nullable Long after,
        @Nullable LocalDate day,
        @Nullable String ticket,
        @Nullable Replay replay) {
    private static final double FASTEST = 600;

    /** A day to be played again: from an instant (the first event by default), so many times as fast as it happened. */
    record Replay(String day, @Nullable Instant from, double speed) {}

    static BoardWish of(HttpServletRequest request) {
        String office = request.getParameter("office");
        if (office == null) throw Problems.invalid("office");
        return new BoardWish(
                office,
                read(request, "after", BoardWish::seq),
                read(request, "day", LocalDate::parse),
                request.getParameter("ticket"),
                replay(request));
    }

    private static @Nullable Replay replay(HttpServletRequest request) {
        String day = request.getParameter("replay");
        if (day == null) return null;
        Double speed = read(request, "speed", BoardWish::speed);
        return new Replay(day, read(request, "from", Instant::parse), speed == null ? 1 : speed);
    }

    private static long seq(String text) {
        long seq = Long.parseLong(text);
        if (seq < 0) throw new NumberFormatException("negative");
        return seq;
    }

    private static double speed(String text) {
        double speed = Double.parseDouble(text);
        if (!(speed >= 1 && speed <= FASTEST)) throw new NumberFormatException("not 1 to 600");
        return speed;
    }

    private static <T> @Nullable T read(HttpServletRequest request, String name, Function<String, T> form) {
        String text = request.getParameter(name);
        if (text == null) return null;
        try {
            return form.apply(text);
        } catch (NumberFormatException | DateTimeParseException malformed) {
            throw Problems.invalid(name);
        }
    }
}
