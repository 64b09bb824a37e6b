package kezek.board;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kezek.hall.Days;
import kezek.officeday.events.OfficeConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a board wants, and refuses before the upgrade what can never be served: the answer is a plain problem. */
@Component
class BoardHandshake implements HandshakeInterceptor {
    static final String WISH = BoardWish.class.getName();
    static final String SEAT = Seats.Seat.class.getName();

    private final Days days;
    private final Seats seats;
    private final MessageSource texts;
    private final LocaleResolver languages;
    private final JsonMapper json;

    BoardHandshake(Days days, Seats seats, MessageSource texts, LocaleResolver localeResolver, JsonMapper json) {
        this.days = days;
        this.seats = seats;
        this.texts = texts;
        this.languages = localeResolver;
        this.json = json;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws IOException {
        var servlet = servlet(request);
        try {
            BoardWish wish = BoardWish.of(servlet);
            OfficeConfiguration office = days.office(wish.office());
            BoardWish.Replay replay = wish.replay();
            if (replay == null) days.today(office);
            else days.day(office, replay.day());
            Seats.Seat seat = seats.take(wish.ticket());
            servlet.setAttribute(SEAT, seat);
            attributes.put(SEAT, seat);
            attributes.put(WISH, wish);
            return true;
        } catch (ErrorResponseException refused) {
            refuse(response, refused, languages.resolveLocale(servlet));
            return false;
        }
    }

    /** Where no socket came of it (another origin, no upgrade, a failure) nobody would ever leave the seat. */
    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {
        int status = ((ServletServerHttpResponse) response).getServletResponse().getStatus();
        boolean open = failure == null && status == HttpStatus.SWITCHING_PROTOCOLS.value();
        if (!open && servlet(request).getAttribute(SEAT) instanceof Seats.Seat seat) seat.leave();
    }

    private static HttpServletRequest servlet(ServerHttpRequest request) {
        return ((ServletServerHttpRequest) request).getServletRequest();
    }

    private void refuse(ServerHttpResponse response, ErrorResponseException refused, Locale language)
            throws IOException {
        ProblemDetail problem = refused.getBody();
        Object[] fields = {Objects.requireNonNullElse(problem.getProperties(), Map.of())};
        problem.setDetail(texts.getMessage(refused.getDetailMessageCode(), fields, "", language));
        response.setStatusCode(refused.getStatusCode());
        response.getHeaders().addAll(refused.getHeaders());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getBody().write(json.writeValueAsBytes(problem));
    }
}
