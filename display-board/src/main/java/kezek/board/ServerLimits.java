package kezek.board;

import jakarta.websocket.Session;
import java.time.Duration;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** Tells the server under the socket how long a write to a silent board may last: only the server can break it off. */
final class ServerLimits {
    private static final String TOMCAT_SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

    private ServerLimits() {}

    static void set(WebSocketSession session, Duration blocked) {
        if (session instanceof NativeWebSocketSession wrapped && wrapped.getNativeSession() instanceof Session server) {
            server.getUserProperties().put(TOMCAT_SEND_TIMEOUT, blocked.toMillis());
        }
    }
}
