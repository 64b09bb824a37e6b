package kezek.officeday.store;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How the published language looks in JSON, the same in the record and in every answer over HTTP.
 *
 * <p>Instants are UTC with milliseconds, always three digits, so that they sort as text.
 */
public final class EventJson extends SimpleModule {
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    public EventJson() {
        super("published-language");
        addSerializer(new Milliseconds());
        addSerializer(new LocalTimeAsText());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new PublishedForms());
        context.insertAnnotationIntrospector(new NothingMissing(PublishedForms::isPublished));
    }

    /** Time of the record. */
    private static final class Milliseconds extends StdSerializer<Instant> {
        Milliseconds() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
            json.writeString(MILLISECONDS.format(instant));
        }
    }

    /** Office hours are written as on the door: 09:00. */
    private static final class LocalTimeAsText extends StdSerializer<LocalTime> {
        LocalTimeAsText() {
            super(LocalTime.class);
        }

        @Override
        public void serialize(LocalTime time, JsonGenerator json, SerializationContext context) {
            json.writeString(time.toString());
        }
    }
}
