package kezek.demo;

import java.net.http.HttpClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kezek.officeday.events.OfficeId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/** The stage of the demonstration: begins the play when the doors are open, and ends it with the application. */
final class Demo implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final DemoSettings settings;
    private final DemoClock clock;
    private final DemoPassword password;
    private final ExecutorService stage = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient connections =
            HttpClient.newBuilder().executor(stage).build();
    private volatile State state = State.WAITING;
    private volatile @Nullable DemoDay play;

    /** Where the play stands. */
    enum State {
        WAITING,
        PLAYING,
        PLAYED,
        FAILED
    }

    /** What people who wait for the play may know; {@code progress} is absent before it begins. */
    record Report(String day, State state, double speed, DemoDay.@Nullable Progress progress) {}

    Demo(DemoSettings settings, DemoClock clock, DemoPassword password) {
        this.settings = settings;
        this.clock = clock;
        this.password = password;
    }

    /** Begins in the background, through the port at which the application listens. */
    void begin(int port) {
        if (!settings.plays()) return;
        stage.execute(() -> {
            try {
                perform(port);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (Exception broken) {
                state = State.FAILED;
                LOG.error("The demonstration broke off; the offices go on without it", broken);
            }
        });
    }

    private void perform(int port) throws Exception {
        OfficeId office = settings.office();
        DemoDay day = new DemoDay(settings, new Pace(clock, office), account -> client(port, office, account));
        play = day;
        state = State.PLAYING;
        LOG.info("A demonstration day begins: /hall/{} shows it at {}x", office, settings.speed());
        DemoDay.End end = day.call();
        state = State.PLAYED;
        LOG.info("The demonstration day is over ({}): replay it at /replay/{}/today", end, office);
    }

    private OfficeClient client(int port, OfficeId office, @Nullable String account) {
        return new OfficeClient(connections, port, office.value(), account, password.value());
    }

    Report report() {
        DemoDay day = play;
        return new Report(settings.day(), state, settings.speed(), day == null ? null : day.progress());
    }

    @Override
    public void destroy() {
        stage.shutdownNow();
    }
}
