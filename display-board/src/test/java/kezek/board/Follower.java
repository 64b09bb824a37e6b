package kezek.board;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** One of a great many screens: remembers only the numbers of the frames, and when each of them came. */
final class Follower implements WebSocket.Listener {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern NEWS = Pattern.compile("\\{\"type\":\"(?:hall|event)\",\"seq\":([0-9]+).*");

    /** A frame with a number, and the nanosecond at which it was there. */
    record Got(long seq, long nanos) {}

    final List<Got> got = new CopyOnWriteArrayList<>();
    final CompletableFuture<String> ended = new CompletableFuture<>();
    private final StringBuilder start = new StringBuilder();

    static CompletableFuture<Follower> connect(URI address) {
        Follower follower = new Follower();
        return CLIENT.newWebSocketBuilder().buildAsync(address, follower).thenApply(_ -> follower);
    }

    List<Long> numbers() {
        return got.stream().map(Got::seq).toList();
    }

    Follower awaitSeq(long seq) {
        Awaitility.await("event " + seq)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(30))
                .until(() -> (!got.isEmpty() && got.getLast().seq() >= seq) || ended.isDone());
        if (ended.isDone()) throw new AssertionError("the line was cut: " + ended.join());
        return this;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        if (start.length() < 60) start.append(part, 0, Math.min(60, part.length()));
        if (last) {
            Matcher news = NEWS.matcher(start);
            if (news.matches()) got.add(new Got(Long.parseLong(news.group(1)), System.nanoTime()));
            start.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        ended.complete(code + " " + reason);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable broken) {
        ended.complete(broken.toString());
    }
}
