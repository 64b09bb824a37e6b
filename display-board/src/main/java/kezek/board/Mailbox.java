package kezek.board;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.TextMessage;

/**
 * The frames that wait for one board: a few, and when the board does not keep up, none at all but the promise of a fresh
 * hall. Putting never waits, so that no board can hold up another.
 */
final class Mailbox implements Feed {
    private final int room;
    private final Function<Mailbox, TextMessage> freshHall;
    private final Deque<TextMessage> frames = new ArrayDeque<>();
    private boolean behind;

    /** @param freshHall gives the hall as it is now and calls {@link #caughtUp} in the same breath */
    Mailbox(int room, Function<Mailbox, TextMessage> freshHall) {
        this.room = room;
        this.freshHall = freshHall;
    }

    /** Whether the frame found room; if not, the board will get a fresh hall instead of all that waited. */
    synchronized boolean put(TextMessage frame) {
        if (behind) return true;
        boolean fits = frames.size() < room;
        if (fits) {
            frames.addLast(frame);
        } else {
            frames.clear();
            behind = true;
        }
        notifyAll();
        return fits;
    }

    /** A sign of life, which is needed only where nothing else is on its way. */
    synchronized void beat(TextMessage frame) {
        if (!behind && frames.isEmpty()) {
            frames.addLast(frame);
            notifyAll();
        }
    }

    /** Everything before this frame is out of date. */
    synchronized void begin(TextMessage frame) {
        frames.clear();
        behind = false;
        frames.addLast(frame);
        notifyAll();
    }

    synchronized void caughtUp() {
        behind = false;
    }

    @Override
    public TextMessage next() throws InterruptedException {
        TextMessage frame = take();
        return frame == null ? freshHall.apply(this) : frame;
    }

    private synchronized @Nullable TextMessage take() throws InterruptedException {
        while (frames.isEmpty() && !behind) wait();
        return frames.pollFirst();
    }
}
