package kezek.officeday.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;

/** The dictionary between events and the names under which they are stored for ever. */
final class StoredNames {
    private final Map<Class<?>, SerializedType> names = new HashMap<>();
    private final SortedMap<String, Class<?>> types = new TreeMap<>();

    /** @throws IllegalStateException when two events would share a name */
    StoredNames(Collection<StoredEvents> families) {
        families.forEach(family -> family.types().forEach(type -> add(type, family)));
    }

    private void add(Class<?> type, StoredEvents family) {
        String name = type.getSimpleName();
        Class<?> other = types.put(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException(other + " and " + type + " would be stored under the same name");
        }
        int revision = family.revisions().getOrDefault(type, 1);
        names.put(type, new SimpleSerializedType(name, Integer.toString(revision)));
    }

    Optional<SerializedType> nameOf(Class<?> type) {
        return Optional.ofNullable(names.get(type));
    }

    Optional<Class<?>> typeOf(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** All names with their events, in alphabetical order. */
    SequencedMap<String, Class<?>> all() {
        return new TreeMap<>(types);
    }
}
