package kezek.checkpoints;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kezek.officeday.events.OfficeDayEvent;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has the logs signed and witnessed again and again, and at once when a day opens or closes here. */
@Component
class SigningRounds implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SigningRounds.class);

    private final Checkpoints checkpoints;
    private final Witnesses witnesses;
    private final LedgerSettings settings;
    private final Map<String, AtomicInteger> wishes = new ConcurrentHashMap<>();
    private volatile @Nullable ScheduledExecutorService rounds;

    SigningRounds(Checkpoints checkpoints, Witnesses witnesses, LedgerSettings settings, EventBus events) {
        this.checkpoints = checkpoints;
        this.witnesses = witnesses;
        this.settings = settings;
        var _ = events.subscribe(this::published);
    }

    @Override
    public void start() {
        if (!settings.sign()) return;
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("signing").factory());
        long pace = Math.min(settings.every().toMillis(), 1000 * 10);
        var _ = scheduler.scheduleWithFixedDelay(this::round, pace / 10, pace, TimeUnit.MILLISECONDS);
        rounds = scheduler;
    }

    private void round() {
        try {
            checkpoints.offices().forEach(office -> sign(office, false));
        } catch (RuntimeException failed) {
            log.warn("nothing could be signed this time: {}", failed.getMessage());
        }
    }

    private void sign(String office, boolean now) {
        try {
            checkpoints.sign(office, now);
            if (checkpoints.trouble(office).isEmpty()) wish(office);
        } catch (RuntimeException failed) {
            log.warn("{} could not be signed this time: {}", office, failed.getMessage());
        }
    }

    /** Asks the witnesses away from the signing, for they may be slow; while they are being asked, once more after it. */
    private void wish(String office) {
        AtomicInteger wished = wishes.computeIfAbsent(office, any -> new AtomicInteger());
        if (wished.getAndIncrement() == 0) {
            Thread.ofVirtual().name("witnesses " + office).start(() -> {
                int heard;
                do {
                    heard = wished.get();
                    ask(office);
                } while (wished.addAndGet(-heard) != 0);
            });
        }
    }

    private void ask(String office) {
        try {
            witnesses.ask(office);
        } catch (RuntimeException failed) {
            log.warn("nobody could be asked to witness {}: {}", office, failed.getMessage());
        }
    }

    private void published(List<? extends EventMessage<?>> messages) {
        messages.stream()
                .map(EventMessage::getPayload)
                .filter(event -> event instanceof OfficeDayEvent.DayOpened || event instanceof OfficeDayEvent.DayClosed)
                .map(event -> ((OfficeDayEvent) event).day().office().value())
                .forEach(office -> CurrentUnitOfWork.get().root().afterCommit(_ -> wake(office)));
    }

    private void wake(String office) {
        ScheduledExecutorService scheduler = rounds;
        if (scheduler != null && !scheduler.isShutdown()) scheduler.execute(() -> sign(office, true));
    }

    @Override
    public void stop() {
        ScheduledExecutorService scheduler = rounds;
        if (scheduler != null) scheduler.shutdownNow();
        rounds = null;
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
