package kezek.officeday.store;

import java.util.List;
import kezek.office.events.OfficeEvent;
import kezek.officeday.events.OfficeDayEvent;
import org.axonframework.serialization.SerializedObject;

/** An event as the store writes it: its stable name, its revision and its canonical text. */
public record StoredText(String type, long revision, String json) {
    private static final EventSerializer SERIALIZER = new EventSerializer(
            new StoredNames(List.of(new StoredEvents(OfficeDayEvent.class), new StoredEvents(OfficeEvent.class))));

    public static StoredText of(Object event) {
        SerializedObject<String> stored = SERIALIZER.serialize(event, String.class);
        return new StoredText(
                stored.getType().getName(), Long.parseLong(stored.getType().getRevision()), stored.getData());
    }
}
