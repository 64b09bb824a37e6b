package kezek.officeday.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;

/**
 * Tells Jackson what annotations on the events would say; the published language itself stays free of Jackson.
 *
 * <p>A value with a {@code parse} method is its written form ({@code "K017"}), a value of one component is that component,
 * a constant is kebab-case, and an absent component is left out.
 */
final class PublishedForms extends AnnotationIntrospector {
    private static final JsonInclude.Value PRESENT =
            JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.USE_DEFAULTS);

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated accessor) {
        if (!(accessor instanceof AnnotatedMethod method)) return null;
        if (method.getParameterCount() > 0) return null;
        Class<?> type = method.getDeclaringClass();
        if (isWritten(type)) return method.getName().equals("toString");
        if (isSingle(type)) return method.getName().equals(type.getRecordComponents()[0].getName());
        return null;
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated creator) {
        boolean reads = switch (creator) {
            case AnnotatedMethod method -> isWritten(method.getDeclaringClass()) && isParse(method.getAnnotated());
            case AnnotatedConstructor constructor ->
                isSingle(constructor.getDeclaringClass()) && constructor.getParameterCount() == 1;
            default -> false;
        };
        return reads ? JsonCreator.Mode.DELEGATING : null;
    }

    @Override
    public @Nullable Object findEnumNamingStrategy(MapperConfig<?> config, AnnotatedClass type) {
        boolean ours = type.getRawType().getName().startsWith("kezek.") || type.getRawType() == DayOfWeek.class;
        return ours ? EnumNamingStrategies.KEBAB_CASE : null;
    }

    @Override
    public JsonInclude.Value findPropertyInclusion(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedClass type && isPublished(type.getRawType())
                ? PRESENT
                : JsonInclude.Value.empty();
    }

    static boolean isPublished(Class<?> type) {
        return type.isRecord()
                && type.getPackageName().startsWith("kezek.")
                && type.getPackageName().endsWith(".events");
    }

    private static boolean isWritten(Class<?> type) {
        return isPublished(type) && Arrays.stream(type.getDeclaredMethods()).anyMatch(PublishedForms::isParse);
    }

    private static boolean isSingle(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return isPublished(type) && !type.isMemberClass() && components.length == 1 && !isWritten(type);
    }

    private static boolean isParse(Method method) {
        return method.getName().equals("parse")
                && Modifier.isStatic(method.getModifiers())
                && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class});
    }
}
