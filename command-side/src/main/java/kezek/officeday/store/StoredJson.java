package kezek.officeday.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of the record: properties in alphabetical order and no absent ones, so the same event has the same bytes
 * (RFC 8785 as far as strings, integers and booleans go); whatever is read and not understood is an error.
 */
final class StoredJson {
    private StoredJson() {}

    static void configure(JsonMapper.Builder json) {
        json.addModule(new EventJson())
                .annotationIntrospector(AnnotationIntrospector.pair(
                        new NothingMissing(any -> true), new JacksonAnnotationIntrospector()))
                .changeDefaultPropertyInclusion(absent -> absent.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }
}
