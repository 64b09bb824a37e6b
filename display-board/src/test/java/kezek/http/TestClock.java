package kezek.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import kezek.officeday.events.OfficeClock;
import kezek.officeday.events.OfficeId;
import org.springframework.context.annotation.Primary;

/** It is as late as the test says. */
@Primary
public class TestClock implements OfficeClock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private final AtomicReference<Instant> now = new AtomicReference<>(at(LocalDate.of(2026, 3, 24), "09:30"));

    @Override
    public Instant now(OfficeId office) {
        return now.get();
    }

    /** Half past nine on a day that no test has seen. */
    public void newDay() {
        now.updateAndGet(before -> at(LocalDate.ofInstant(before, ZONE).plusDays(1), "09:30"));
    }

    public void set(String time) {
        now.updateAndGet(before -> at(LocalDate.ofInstant(before, ZONE), time));
    }

    public void passes(int seconds) {
        now.updateAndGet(before -> before.plusSeconds(seconds));
    }

    private static Instant at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }
}
