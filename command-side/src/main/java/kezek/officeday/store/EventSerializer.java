package kezek.officeday.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.ObjectReader;

/**
 * Writes events as JSON under their stored names.
 *
 * <p>A stored name that nobody knows is an error. Axon would skip such an event in silence, and the rebuilt day would lack
 * a ticket.
 */
final class EventSerializer extends Jackson3Serializer {
    private static final String AXON = "org.axonframework.";

    private final StoredNames names;
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    EventSerializer(StoredNames names) {
        super(builder().jsonMapperBuilderCustomizer(StoredJson::configure));
        this.names = names;
    }

    @Override
    public SerializedType typeForClass(@SuppressWarnings("rawtypes") Class type) {
        if (type == null) return SimpleSerializedType.emptyType();
        return names.nameOf(type).orElseGet(() -> super.typeForClass(type));
    }

    @Override
    public Class<?> classForType(SerializedType stored) {
        return names.typeOf(stored.getName()).orElseGet(() -> super.classForType(stored));
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return readers.computeIfAbsent(type, super::getReader);
    }

    @Override
    protected String resolveClassName(SerializedType stored) {
        String name = stored.getName();
        if (name.startsWith(AXON)) return name;
        throw new SerializationException(
                "Nobody knows the stored event " + name + ": it is left as it is, and the stream"
                        + " that holds it cannot be read by this version of the program");
    }
}
