package kezek.officeday.store;

import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Values of the published language as JSON and back, as over HTTP. */
public final class PublishedText {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new EventJson()).build();

    private PublishedText() {}

    /** The value with some of its JSON written anew. */
    @SuppressWarnings("unchecked")
    public static <T> T edited(T value, Consumer<ObjectNode> edit) {
        ObjectNode json = JSON.valueToTree(value);
        edit.accept(json);
        return (T) JSON.treeToValue(json, value.getClass());
    }

    public static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }

    /** Reads a value as a body over HTTP is read. */
    public static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }
}
