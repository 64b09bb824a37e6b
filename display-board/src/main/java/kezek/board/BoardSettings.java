package kezek.board;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How boards are served.
 *
 * @param beat how often a quiet board is told that the line is alive and what time it is at the office
 * @param mailbox how many frames may wait for one board; when they are too many it gets one fresh hall instead
 * @param blocked a board that takes nothing for so long is closed
 * @param resume how many past events of each office stay ready for boards that come back
 * @param incoming the longest message that a board may send, in characters
 * @param screens how many boards this node serves at once, whoever they are; fewer than the connections of the web
 *     server, so that clerks and kiosks always get through
 * @param perTicket how many of them may follow the hall on one visitor's ticket: his own, his family's, and those that a
 *     telephone leaves behind for a while when it changes its network
 * @param origins web origins that may connect besides our own, such as {@code https://kezek.example.kz}
 */
@ConfigurationProperties("kezek.board")
public record BoardSettings(
        @DefaultValue("2s") Duration beat,
        @DefaultValue("32") int mailbox,
        @DefaultValue("10s") Duration blocked,
        @DefaultValue("64") int resume,
        @DefaultValue("256") int incoming,
        @DefaultValue("5000") int screens,
        @DefaultValue("8") int perTicket,
        @DefaultValue List<String> origins) {
    /** When a board is told to go: a beat before the server breaks off the write that blocks. */
    Duration patience() {
        Duration half = blocked.dividedBy(2);
        Duration early = blocked.minus(beat);
        return early.compareTo(half) > 0 ? early : half;
    }
}
