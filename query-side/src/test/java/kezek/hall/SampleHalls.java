package kezek.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.Offices;

/** The halls of two sample offices over a record in memory; starting again is a restart of the program. */
public final class SampleHalls implements Offices {
    static final OfficeId VILLAGE = new OfficeId("village");
    static final Duration NEVER = Duration.ofHours(1);

    final MemoryStore memory = new MemoryStore();
    Instant now = Script.NINE;
    private final List<Halls> running = new ArrayList<>();

    @Override
    public Optional<OfficeConfiguration> find(OfficeId office) {
        return all().stream().filter(it -> it.office().equals(office)).findFirst();
    }

    @Override
    public List<OfficeConfiguration> all() {
        return List.of(Sample.office(3), Sample.office(VILLAGE, 1));
    }

    static HallSettings settings(Duration poll) {
        return new HallSettings(poll, Duration.ofSeconds(5), Duration.ofSeconds(20), 4);
    }

    Halls start() {
        return start(NEVER);
    }

    Halls start(Duration poll, HallListener... listeners) {
        Halls halls = new Halls(this, _ -> now, new RecordReader(memory.store), settings(poll));
        var _ = new WakeOnCommit(memory.store, halls);
        for (HallListener listener : listeners) halls.listen(listener);
        halls.start();
        running.add(halls);
        return halls;
    }

    /** The days of a program that was started over this record. */
    public Days days() {
        return days(start());
    }

    Days days(Halls halls) {
        return new Days(this, halls, new RecordReader(memory.store), _ -> now, settings(NEVER));
    }

    /** Sets the clock. */
    public void at(Instant instant) {
        now = instant;
    }

    /** Writes a day into the record. */
    public void record(Script script) {
        memory.appendUnheard(script.events().stream());
    }

    /** Writes what followed so many events into the record. */
    public void record(int known, Script script) {
        memory.appendUnheard(script.events().stream().skip(known));
    }

    public void stop() {
        running.forEach(Halls::stop);
        running.clear();
    }
}
