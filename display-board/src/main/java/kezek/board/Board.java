package kezek.board;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** One connected screen, written to by a virtual thread of its own: it may be as slow as it likes, for a while. */
final class Board {
    private static final Logger log = LoggerFactory.getLogger(Board.class);

    private final WebSocketSession session;
    private final Feed feed;
    private final @Nullable HallChannel channel;
    private final Consumer<WebSocketSession> ended;
    private final Thread writer;
    private final long joined = System.nanoTime();
    /** The last frame that it told of, by kind of report. */
    private final Map<String, Long> told = new ConcurrentHashMap<>();

    private volatile long writing;
    private volatile boolean leaving;

    /**
     * @param channel the living hall that it follows; absent while it plays a past day
     * @param ended is told when nothing will be written any more
     */
    Board(WebSocketSession session, Feed feed, @Nullable HallChannel channel, Consumer<WebSocketSession> ended) {
        this.session = session;
        this.feed = feed;
        this.channel = channel;
        this.ended = ended;
        this.writer = Thread.ofVirtual().name("board " + session.getId()).unstarted(this::write);
    }

    void start() {
        writer.start();
    }

    /**
     * When the event was recorded that this board tells of for the first time; nothing where it does so again, or where
     * the event was there before the board.
     */
    @Nullable
    Instant news(String kind, long seq) {
        HallChannel.Sent sent = channel == null ? null : channel.sent(seq);
        if (sent == null || sent.handed() - told.getOrDefault(kind, joined) <= 0) return null;
        told.put(kind, sent.handed());
        return sent.recorded();
    }

    /** Stops writing and hears no more of the hall. */
    void stop() {
        if (channel != null) channel.leave(feed);
        writer.interrupt();
    }

    /** Whether it has taken nothing for so long, and nobody has told it to go. */
    boolean blockedFor(Duration limit) {
        long since = writing;
        return !leaving && since != 0 && System.nanoTime() - since > limit.toNanos();
    }

    /** Says goodbye, on a thread of its own: a board that takes nothing would keep us waiting even now. */
    Thread close(CloseStatus why) {
        leaving = true;
        return Thread.ofVirtual().name("close " + session.getId()).start(() -> closeNow(why));
    }

    private void closeNow(CloseStatus why) {
        try {
            session.close(why);
        } catch (IOException | IllegalStateException gone) {
            log.debug("board {} was gone before it could be closed", session.getId(), gone);
        }
    }

    private void write() {
        try {
            while (session.isOpen()) {
                TextMessage frame = feed.next();
                writing = System.nanoTime() | 1;
                session.sendMessage(frame);
                writing = 0;
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (IOException | IllegalStateException gone) {
            log.debug("board {} is gone", session.getId(), gone);
            closeNow(CloseStatus.SESSION_NOT_RELIABLE);
        } catch (RuntimeException e) {
            log.error("board {} cannot be served", session.getId(), e);
            closeNow(CloseStatus.SERVER_ERROR);
        } finally {
            ended.accept(session);
        }
    }
}
