package kezek.board;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The door of the live channel: lets boards in and out, and believes nothing they send but what they have shown. */
@Component
class BoardSocket extends AbstractWebSocketHandler {
    private final BoardHub hub;
    private final BoardSettings settings;
    private final MeterRegistry meters;
    private final ObjectReader reports;

    BoardSocket(BoardHub hub, BoardSettings settings, MeterRegistry meters, JsonMapper json) {
        this.hub = hub;
        this.settings = settings;
        this.meters = meters;
        this.reports = json.readerFor(Report.class)
                .with(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** A board has shown or spoken what an event asked for. */
    private record Report(String type, @Nullable Long seq) {
        boolean known() {
            return seq != null && ("shown".equals(type) || "spoken".equals(type));
        }
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        ServerLimits.set(session, settings.blocked());
        if (session.getAttributes().get(BoardHandshake.WISH) instanceof BoardWish wish) hub.open(session, wish);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws IOException {
        if (message.getPayloadLength() > settings.incoming()) {
            session.close(CloseStatus.TOO_BIG_TO_PROCESS);
            return;
        }
        Report report = read(message);
        if (report == null || !report.known()) session.close(CloseStatus.BAD_DATA);
        else note(session, report);
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) throws IOException {
        session.close(CloseStatus.NOT_ACCEPTABLE);
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable broken) {
        gone(session);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        gone(session);
    }

    private void gone(WebSocketSession session) {
        hub.gone(session);
        if (session.getAttributes().get(BoardHandshake.SEAT) instanceof Seats.Seat seat) seat.leave();
    }

    private @Nullable Report read(TextMessage message) {
        try {
            return reports.readValue(message.getPayload());
        } catch (JacksonException junk) {
            return null;
        }
    }

    /**
     * Measures from the moment at which the event was stored, just before its commit, to the moment at which the server
     * hears of it: everything but the way of the clerk's key to the server, and the way of the report on top.
     */
    private void note(WebSocketSession session, Report report) {
        Instant recorded = report.seq() == null ? null : hub.news(session, report.type(), report.seq());
        if (recorded == null) return;
        Duration age = Duration.between(recorded, Instant.now());
        meters.timer("kezek.board." + report.type()).record(age.isNegative() ? Duration.ZERO : age);
    }
}
