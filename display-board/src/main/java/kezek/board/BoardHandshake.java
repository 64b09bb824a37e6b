package kezek.board;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kezek.hall.Days;
import kezek.officeday.events.OfficeConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a board wants, and refuses before the upgrade what can never be served: the answer is a plain problem. */
@Component
class BoardHandshake implements HandshakeInterceptor {
    static final String WISH = BoardWish.class.getName();

    private final Days days;
    private final MessageSource texts;
    private final JsonMapper json;

    BoardHandshake(Days days, MessageSource texts, JsonMapper json) {
        this.days = days;
        this.texts = texts;
        this.json = json;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws IOException {
        var servlet = ((ServletServerHttpRequest) request).getServletRequest();
        try {
            BoardWish wish = BoardWish.of(servlet);
            OfficeConfiguration office = days.office(wish.office());
            BoardWish.Replay replay = wish.replay();
            if (replay == null) days.today(office);
            else days.day(office, replay.day());
            attributes.put(WISH, wish);
            return true;
        } catch (ErrorResponseException refused) {
            refuse(response, refused, servlet.getLocale());
            return false;
        }
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}

    private void refuse(ServerHttpResponse response, ErrorResponseException refused, Locale language)
            throws IOException {
        ProblemDetail problem = refused.getBody();
        problem.setDetail(texts.getMessage(refused.getDetailMessageCode(), null, "", Objects.requireNonNull(language)));
        response.setStatusCode(refused.getStatusCode());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getBody().write(json.writeValueAsBytes(problem));
    }
}
