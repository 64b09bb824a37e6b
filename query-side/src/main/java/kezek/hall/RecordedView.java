package kezek.hall;

import kezek.officeday.events.Recorded;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A record as auditors read it: its number, its name, when, by whom, and its own fields; the day they know. */
public final class RecordedView {
    private RecordedView() {}

    public static ObjectNode of(Recorded recorded, JsonMapper json) {
        ObjectNode line = json.createObjectNode();
        line.put("seq", recorded.seq());
        line.put("type", recorded.event().getClass().getSimpleName());
        line.set("at", json.valueToTree(recorded.event().at()));
        line.put("by", recorded.event().by().toString());
        ObjectNode own = json.valueToTree(recorded.event());
        own.properties().forEach(field -> {
            if (!line.has(field.getKey()) && !field.getKey().equals("day")) line.set(field.getKey(), field.getValue());
        });
        return line;
    }
}
