package kezek.board;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import kezek.hall.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** As many screens as this node serves, and as many on one ticket: whoever holds a link cannot fill the house with it. */
@Component
final class Seats {
    private static final int TICKET_AGAIN = 60;
    private static final int HOUSE_AGAIN = 10;

    private final Semaphore free;
    private final int perTicket;
    private final Map<String, Integer> byTicket = new ConcurrentHashMap<>();

    Seats(BoardSettings settings) {
        free = new Semaphore(settings.screens());
        perTicket = settings.perTicket();
    }

    /** Room for one screen, from before its socket opens until it has closed; left once, however often that is said. */
    final class Seat {
        private final @Nullable String ticket;
        private final AtomicBoolean left = new AtomicBoolean();

        private Seat(@Nullable String ticket) {
            this.ticket = ticket;
        }

        void leave() {
            if (!left.compareAndSet(false, true)) return;
            if (ticket != null) byTicket.computeIfPresent(ticket, (_, taken) -> taken == 1 ? null : taken - 1);
            free.release();
        }
    }

    /**
     * @param ticket the secret that the screen came with; absent where it has the right of its own
     * @throws org.springframework.web.ErrorResponseException when there is no room
     */
    Seat take(@Nullable String ticket) {
        if (!free.tryAcquire()) throw Problems.later(HttpStatus.SERVICE_UNAVAILABLE, "too-many-screens", HOUSE_AGAIN);
        if (ticket != null && !fits(ticket)) {
            free.release();
            throw Problems.later(HttpStatus.TOO_MANY_REQUESTS, "too-many-screens-of-ticket", TICKET_AGAIN);
        }
        return new Seat(ticket);
    }

    private boolean fits(String ticket) {
        boolean[] taken = {false};
        byTicket.compute(ticket, (_, before) -> {
            int sitting = before == null ? 0 : before;
            taken[0] = sitting < perTicket;
            return taken[0] ? Integer.valueOf(sitting + 1) : before;
        });
        return taken[0];
    }
}
