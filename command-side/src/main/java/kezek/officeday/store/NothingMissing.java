package kezek.officeday.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Constructor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;

/**
 * Demands of certain records every component that is not {@code @Nullable}: an event that has lost a field is an error when
 * it is read, not a surprise in some rule later, and so is a body that lacks one. No list of theirs holds a null.
 */
public final class NothingMissing extends AnnotationIntrospector {
    private final transient Predicate<Class<?>> demanding;

    /** @param demanding tells which records */
    public NothingMissing(Predicate<Class<?>> demanding) {
        this.demanding = demanding;
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return demands(member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
        Boolean demanded = demands(member);
        if (demanded == null) return JsonSetter.Value.empty();
        return JsonSetter.Value.construct(demanded ? Nulls.FAIL : Nulls.DEFAULT, Nulls.FAIL);
    }

    private @Nullable Boolean demands(Annotated member) {
        if (!(member instanceof AnnotatedParameter parameter)) return null;
        if (!(parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor)) return null;
        Class<?> type = constructor.getDeclaringClass();
        if (!type.isRecord() || !demanding.test(type)) return null;
        return !constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
    }
}
