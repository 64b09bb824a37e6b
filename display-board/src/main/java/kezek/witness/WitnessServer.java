package kezek.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kezek.ledger.Witness;
import kezek.ledger.WitnessAnswer;
import kezek.witness.Attendance.Line;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers {@code POST /add-checkpoint} (C2SP tlog-witness), and {@code GET /} with how far each log has come: 200 when all are
 * there, 503 when one is absent, so that any monitor can raise the alarm.
 */
final class WitnessServer {
    private static final Logger log = LoggerFactory.getLogger(WitnessServer.class);
    private static final int LARGEST = 1 << 18;

    private final int port;
    private final Witness witness;
    private final Attendance attendance;
    private final InstantSource clock;
    private final Set<String> absent = new HashSet<>();
    private volatile @Nullable HttpServer server;
    private volatile @Nullable ScheduledExecutorService watch;

    WitnessServer(int port, Witness witness, Attendance attendance, InstantSource clock) {
        this.port = port;
        this.witness = witness;
        this.attendance = attendance;
        this.clock = clock;
    }

    /** @throws UncheckedIOException when the port is taken */
    void start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(port), 0);
            started.createContext("/add-checkpoint", this::addCheckpoint);
            started.createContext("/", this::standing);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.start();
            server = started;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor();
        var _ = clockwork.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.MINUTES);
        watch = clockwork;
        log.info("the witness answers on port {}", port());
    }

    int port() {
        HttpServer running = server;
        return running == null ? port : running.getAddress().getPort();
    }

    private void addCheckpoint(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            send(exchange, 405, "text/plain; charset=utf-8", "a checkpoint is posted\n");
            return;
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        WitnessAnswer answer = witness.addCheckpoint(body);
        send(exchange, answer.status(), answer.contentType(), answer.body());
    }

    private void standing(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/")) {
            send(exchange, 404, "text/plain; charset=utf-8", "there is nothing here\n");
            return;
        }
        List<Line> lines = attendance.at(clock.instant());
        StringBuilder text = new StringBuilder(witness.verifier().vkey()).append('\n');
        lines.forEach(line -> text.append(line.origin())
                .append(' ')
                .append(line.size())
                .append(' ')
                .append(line.grownAt() == null ? "never" : line.grownAt())
                .append(line.absent() ? " ABSENT" : " present")
                .append('\n'));
        boolean all = lines.stream().noneMatch(Line::absent);
        send(exchange, all ? 200 : 503, "text/plain; charset=utf-8", text.toString());
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Tells each absence once in the log. */
    private void look() {
        try {
            for (Line line : attendance.at(clock.instant())) {
                if (!line.absent()) absent.remove(line.origin());
                else if (absent.add(line.origin())) {
                    log.error("{} is absent: its log last grew at {}", line.origin(), line.grownAt());
                }
            }
        } catch (RuntimeException failed) {
            log.error("nobody could look who is absent", failed);
        }
    }

    void stop() {
        HttpServer running = server;
        if (running != null) running.stop(0);
        server = null;
        ScheduledExecutorService clockwork = watch;
        if (clockwork != null) clockwork.shutdownNow();
        watch = null;
    }
}
