package kezek.board;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A screen in the hall: the JDK's own WebSocket client, which remembers every frame. */
final class Screen implements WebSocket.Listener {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable WebSocket socket;
    private volatile boolean paused;

    static Screen connect(URI address) {
        Screen screen = new Screen();
        screen.socket = CLIENT.newWebSocketBuilder().buildAsync(address, screen).join();
        return screen;
    }

    /** The status with which a handshake is refused. */
    static int refusal(URI address) {
        try {
            connect(address).leave();
            return 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }

    /** The frames that are not mere signs of life. */
    List<JsonNode> news() {
        return frames.stream().filter(frame -> !type(frame).equals("beat")).toList();
    }

    List<Long> numbers() {
        return news().stream().map(Screen::seq).toList();
    }

    Screen awaitSeq(long seq) {
        return await("event " + seq, frame -> seq(frame) >= seq && !type(frame).equals("beat"));
    }

    Screen await(String what, Predicate<JsonNode> wanted) {
        return until(what, it -> it.frames.stream().anyMatch(wanted));
    }

    Screen until(String what, Predicate<Screen> condition) {
        Awaitility.await(what)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofSeconds(20))
                .until(() -> condition.test(this));
        return this;
    }

    void say(String message) {
        socket().sendText(message, true).join();
    }

    /** Reads no more, until told to. */
    void pause() {
        paused = true;
    }

    void resume() {
        paused = false;
        socket().request(1);
    }

    void leave() {
        socket().abort();
    }

    int closeCode() {
        return closed.orTimeout(20, TimeUnit.SECONDS).join();
    }

    static long seq(JsonNode frame) {
        return frame.path("seq").asLong();
    }

    static String type(JsonNode frame) {
        return frame.path("type").asString();
    }

    private WebSocket socket() {
        if (socket == null) throw new IllegalStateException("not connected");
        return socket;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            frames.add(JSON.readTree(text.toString()));
            text.setLength(0);
        }
        if (!paused) from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable broken) {
        closed.completeExceptionally(broken);
    }
}
