package kezek.visits;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.ServiceCode;

/**
 * A service that was finished for a visitor.
 *
 * @param counter where it was finished
 * @param seconds at each counter where he was served for it; several when he was sent on in the middle of it
 */
public record Done(ServiceCode service, CounterNumber counter, Map<CounterNumber, Long> seconds) {
    public Done {
        seconds = Map.copyOf(seconds);
    }

    /** A service has all stages that were for it since it was finished the last time. */
    static List<Done> of(List<Stage> stages) {
        List<Done> done = new ArrayList<>();
        List<Stage> since = new ArrayList<>();
        for (Stage stage : stages) {
            since.add(stage);
            if (!stage.finished()) continue;
            List<Stage> its = since.stream()
                    .filter(it -> it.service().equals(stage.service()))
                    .toList();
            since.removeAll(its);
            done.add(new Done(
                    stage.service(),
                    stage.counter(),
                    its.stream().collect(groupingBy(Stage::counter, summingLong(Stage::seconds)))));
        }
        return done;
    }

    /** Without the time in between of a visitor who was put off. */
    public long allSeconds() {
        return seconds.values().stream().mapToLong(it -> it).sum();
    }
}
