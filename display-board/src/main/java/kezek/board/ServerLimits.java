package kezek.board;

import jakarta.websocket.Session;
import java.time.Duration;
import java.util.Map;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/**
 * Tells the server under the socket how long it may wait for a silent board, with a write or for the answer to its
 * goodbye: only the server can break them off. And how long the goodbye waits for the frame before it: 50 ms by itself,
 * in which Tomcat looks once, so that a board now and then did not hear why it was shut out (Tomcat's WebSocket How-To).
 */
final class ServerLimits {
    private static final String TOMCAT_SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";
    private static final String TOMCAT_ANSWER_TIMEOUT = "org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT";
    private static final String TOMCAT_GOODBYE_TIMEOUT =
            "org.apache.tomcat.websocket.ABNORMAL_SESSION_CLOSE_SEND_TIMEOUT";

    private ServerLimits() {}

    static void set(WebSocketSession session, Duration blocked) {
        if (session instanceof NativeWebSocketSession wrapped && wrapped.getNativeSession() instanceof Session server) {
            Map<String, Object> limits = server.getUserProperties();
            limits.put(TOMCAT_SEND_TIMEOUT, blocked.toMillis());
            limits.put(TOMCAT_ANSWER_TIMEOUT, blocked.toMillis());
            limits.put(TOMCAT_GOODBYE_TIMEOUT, BoardHub.GOODBYE.toMillis());
        }
    }
}
