package kezek.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the server while one page is tested: the real files of the pages, and answers that the test dictates.
 * So a test can say what no real day does on command: a refusal, a silence, two events in one second.
 */
final class CannedOffice {
    private static final String HOST = "http://kezek.test";
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern STORED_TEXT = Pattern.compile("([^\t]+)\t([^\t]*)\t([^\t]*)\t([^\t]*).*");

    /** What was sent, such as {@code POST /api/offices/o/counters/3/finish {"outcome":"served"}}. */
    final List<String> commands = new ArrayList<>();

    /** The {@code Idempotency-Key} of each command that had one. */
    final List<String> keys = new ArrayList<>();

    /** The query of each socket that was opened, such as {@code office=o&after=7}. */
    final List<String> lines = new ArrayList<>();

    /** What the page said over its sockets. */
    final List<String> heard = new ArrayList<>();

    private final Page page;
    private final Map<String, Function<String, Answer>> answers = new LinkedHashMap<>();
    private @Nullable WebSocketRoute line;

    /** @param status of HTTP; no answer at all when it is 0 */
    record Answer(int status, String body) {}

    CannedOffice(Page page, String office, String hall) {
        this.page = page;
        get("/texts", texts());
        get("/api/offices/o", office);
        answers.put("GET /api/me", body -> new Answer(401, "{\"code\":\"sign-in-required\"}"));
        page.route(HOST + "/**", this::answer);
        page.routeWebSocket("ws://kezek.test/**", socket -> {
            line = socket;
            lines.add(socket.url().replaceAll("^[^?]*\\?", ""));
            socket.onMessage(frame -> heard.add(frame.text()));
            if (!socket.url().contains("after=")) say("{\"type\":\"hall\",\"seq\":7,\"hall\":" + hall + "}");
            beat();
        });
    }

    void get(String path, String json) {
        answers.put("GET " + path, body -> new Answer(200, json));
    }

    void post(String path, int status, String json) {
        answers.put("POST " + path, body -> new Answer(status, json));
    }

    void put(String path, int status, String json) {
        answers.put("PUT " + path, body -> new Answer(status, json));
    }

    /** The server says nothing any more, and its socket is gone. */
    void fallSilent() {
        answers.replaceAll((path, before) -> body -> new Answer(0, ""));
        if (line != null) line.close();
        page.routeWebSocket("ws://kezek.test/**", WebSocketRoute::close);
    }

    void beat() {
        say("{\"type\":\"beat\",\"seq\":7,\"at\":\"2026-11-23T06:00:00Z\"}");
    }

    /** Sends a frame to the page. */
    void say(String frame) {
        if (line != null) line.send(frame);
    }

    /** Cuts the line; the server is still there. */
    void hangUp() {
        if (line != null) line.close();
    }

    void open(String path) {
        page.navigate(HOST + path + (path.contains("?") ? "&" : "?") + "lang=en");
    }

    private void answer(Route route) {
        var request = route.request();
        var path = request.url().substring(HOST.length()).replaceAll("[?&]lang=en", "");
        var asked = request.method() + " " + path;
        if (!request.method().equals("GET")) commands.add(asked + " " + request.postData());
        if (request.headers().containsKey("idempotency-key"))
            keys.add(request.headers().get("idempotency-key"));
        var canned = answers.get(asked);
        if (canned == null) {
            file(route, path.replaceAll("\\?.*", ""));
            return;
        }
        var answer = canned.apply(request.postData());
        if (answer.status() == 0) {
            route.abort();
            return;
        }
        route.fulfill(new Route.FulfillOptions()
                .setStatus(answer.status())
                .setContentType("application/json")
                .setBody(answer.body()));
    }

    private static void file(Route route, String path) {
        var name = path.matches("/(admin|book|clerk|hall|kiosk|replay|supervisor|ticket)/[^.]*")
                ? path.replaceAll("^(/\\w+)/.*", "$1/index.html")
                : path.replaceAll("^/booking/.*", "/book/booking.html");
        var file = RESOURCES.resolve("static" + name);
        try (var jar = CannedOffice.class.getResourceAsStream("/META-INF/resources" + name)) {
            if (!Files.exists(file) && jar == null) {
                route.fulfill(new Route.FulfillOptions().setStatus(404).setBody("{\"code\":\"not-found\"}"));
                return;
            }
            route.fulfill(new Route.FulfillOptions()
                    .setContentType(type(name))
                    .setBodyBytes(jar != null ? jar.readAllBytes() : Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            route.abort();
        }
    }

    private static String type(String name) {
        if (name.endsWith(".js")) return "text/javascript";
        if (name.endsWith(".css")) return "text/css";
        if (name.endsWith(".svg")) return "image/svg+xml";
        return name.endsWith(".html") ? "text/html; charset=utf-8" : "application/octet-stream";
    }

    private static String texts() {
        try (var lines = Files.lines(RESOURCES.resolve("kezek/texts/strings.tsv"), StandardCharsets.UTF_8)) {
            return lines.skip(1)
                    .map(STORED_TEXT::matcher)
                    .filter(java.util.regex.Matcher::matches)
                    .map(text -> "\"%s\":{\"kk\":%s,\"ru\":%s,\"en\":%s}"
                            .formatted(
                                    text.group(1), quoted(text.group(2)), quoted(text.group(3)), quoted(text.group(4))))
                    .collect(Collectors.joining(",", "{", "}"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
