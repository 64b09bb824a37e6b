package kezek.officeday;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import kezek.officeday.events.Code;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.Waiting;
import org.jspecify.annotations.Nullable;

/** The tickets that wait, in lanes of one service and category each: finding the next looks at the heads only. */
final class WaitingRoom {
    private final Map<ServiceCode, Map<Lane, NavigableSet<Waiting>>> lanes = new HashMap<>();

    private record Lane(@Nullable Code category) {}

    void enter(ServiceCode service, Waiting waiting) {
        lanes.computeIfAbsent(service, any -> new HashMap<>())
                .computeIfAbsent(new Lane(waiting.category()), any -> new TreeSet<>(Waiting.BY_ARRIVAL))
                .add(waiting);
    }

    void leave(ServiceCode service, Waiting waiting) {
        NavigableSet<Waiting> lane = lanes.getOrDefault(service, Map.of()).get(new Lane(waiting.category()));
        if (lane != null) lane.remove(waiting);
    }

    /** The queues of those who want one of the services. */
    List<NavigableSet<Waiting>> lanes(Collection<ServiceCode> services) {
        List<NavigableSet<Waiting>> found = new ArrayList<>();
        for (ServiceCode service : services) {
            found.addAll(lanes.getOrDefault(service, Map.of()).values());
        }
        return found;
    }
}
