package kezek.board;

import java.time.Instant;
import kezek.hall.Hall;
import kezek.hall.HallChanges;
import kezek.hall.HallStep;
import kezek.hall.PublicEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.TextMessage;
import tools.jackson.databind.json.JsonMapper;

/** Writes the frames of the live channel, each once for however many boards. */
@Component
class Frames {
    private final JsonMapper json;

    Frames(JsonMapper json) {
        this.json = json;
    }

    private record Whole(String type, long seq, Hall hall) {}

    private record Event(String type, long seq, PublicEvent event, HallChanges hall) {}

    private record Beat(String type, long seq, Instant at) {}

    TextMessage hall(Hall hall) {
        return text(new Whole("hall", hall.seq(), hall));
    }

    TextMessage event(HallStep step) {
        return text(new Event(
                "event", step.recorded().seq(), PublicEvent.of(step.recorded().event()), step.changes()));
    }

    TextMessage beat(long seq, Instant at) {
        return text(new Beat("beat", seq, at));
    }

    private TextMessage text(Object frame) {
        return new TextMessage(json.writeValueAsString(frame));
    }
}
