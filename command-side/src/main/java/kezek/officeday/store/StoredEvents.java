package kezek.officeday.store;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A family of events that may be stored, declared as a bean by the package that owns them.
 *
 * <p>Each record among the permitted subclasses is stored under its simple name, so packages can move without touching
 * what is stored.
 *
 * @param sealedInterface the family
 * @param revisions of the events whose fields have changed since the first release; all others have revision 1
 */
public record StoredEvents(Class<?> sealedInterface, Map<Class<?>, Integer> revisions) {

    /** @throws IllegalArgumentException when the interface is not sealed, so that its events cannot be listed */
    public StoredEvents {
        if (!sealedInterface.isSealed()) throw new IllegalArgumentException(sealedInterface + " is not sealed");
        revisions = Map.copyOf(revisions);
    }

    public StoredEvents(Class<?> sealedInterface) {
        this(sealedInterface, Map.of());
    }

    /** The events of the family: every record below the sealed interface, each once. */
    List<Class<?>> types() {
        return leaves(sealedInterface).distinct().toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(StoredEvents::leaves)
                : Stream.of(type);
    }
}
