package kezek.officeday.store;

import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;

/**
 * Demands of a stored event every component that is not {@code @Nullable}: an event that has lost a field is an error when
 * it is read, not a surprise in some rule later.
 */
final class NothingMissing extends AnnotationIntrospector {
    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        if (!(member instanceof AnnotatedParameter parameter)) return null;
        if (!(parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor)) return null;
        if (!constructor.getDeclaringClass().isRecord()) return null;
        return !constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
    }
}
