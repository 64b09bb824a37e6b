package kezek.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kezek.office.Timetable.Step;
import kezek.officeday.CloseDay;
import kezek.officeday.OpenDay;
import kezek.officeday.events.Actor;
import kezek.officeday.events.OfficeClock;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.http.Build;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks after the offices every so often: takes over what another machine changed in their settings, and opens and closes
 * days by the calendar where an office wants that. What somebody did by hand stands: each step is asked for once.
 */
@Component
class OfficeRounds implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(OfficeRounds.class);

    private final FoundedOffices offices;
    private final OfficeClock clock;
    private final CommandGateway commands;
    private final OfficeProperties properties;
    private final Set<Asked> asked = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ScheduledExecutorService rounds;

    /** A step with the date on which it was asked for: a day that is still open is asked once more on the next one. */
    private record Asked(Step step, LocalDate on) {}

    OfficeRounds(FoundedOffices offices, OfficeClock clock, CommandGateway commands, OfficeProperties properties) {
        this.offices = offices;
        this.clock = clock;
        this.commands = commands;
        this.properties = properties;
    }

    void round() {
        try {
            offices.readOn();
            offices.all().forEach(this::look);
        } catch (RuntimeException failed) {
            log.warn("nobody could look after the offices this time: {}", failed.getMessage());
        }
    }

    private void look(OfficeConfiguration office) {
        Instant now = clock.now(office.office());
        LocalDate today = LocalDate.ofInstant(now, office.zone());
        asked.removeIf(one ->
                one.step().day().office().equals(office.office()) && one.on().isBefore(today));
        for (Step step : Timetable.due(office, now)) {
            Asked once = new Asked(step, today);
            if (asked.contains(once)) continue;
            ask(step, office);
            asked.add(once);
        }
    }

    private void ask(Step step, OfficeConfiguration office) {
        try {
            Object answer = commands.sendAndWait(
                    switch (step) {
                        case Step.Open(OfficeDayId day) ->
                            new OpenDay(day, Actor.SYSTEM, office.on(day.date()), Build.NAME);
                        case Step.Close(OfficeDayId day) -> new CloseDay(day, Actor.SYSTEM);
                    });
            log.debug("{} by the calendar: {}", step, answer);
        } catch (AggregateNotFoundException nothingRecorded) {
            log.debug("{} has not been opened", step.day());
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("office rounds").factory());
        long pause = properties.calendar().every().toMillis();
        var _ = scheduler.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
        rounds = scheduler;
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
