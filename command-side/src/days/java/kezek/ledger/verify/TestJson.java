package kezek.ledger.verify;

import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON that a test may change, and its canonical text (RFC 8785 without fractions and control characters). */
final class TestJson {
    private static final JsonMapper JSON = new JsonMapper();

    private TestJson() {}

    static ObjectNode read(String text) {
        return (ObjectNode) JSON.readTree(text);
    }

    static ObjectNode read(byte[] text) {
        return read(new String(text, StandardCharsets.UTF_8));
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode list() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static byte[] bytes(JsonNode node) {
        return text(node).getBytes(StandardCharsets.UTF_8);
    }

    static String text(JsonNode node) {
        if (node.isString()) return quoted(node.stringValue());
        if (node.isArray()) {
            StringJoiner list = new StringJoiner(",", "[", "]");
            node.forEach(one -> list.add(text(one)));
            return list.toString();
        }
        if (!node.isObject()) return node.toString();
        StringJoiner object = new StringJoiner(",", "{", "}");
        for (String key : new TreeSet<>(node.propertyNames())) object.add(quoted(key) + ":" + text(node.get(key)));
        return object.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
