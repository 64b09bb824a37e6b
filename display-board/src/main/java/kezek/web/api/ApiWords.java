package kezek.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds what people need: a sentence to each operation and an example to each body, from {@code words.json}; and writes
 * constants as JSON does, in kebab-case.
 */
@Component
@Order(2)
class ApiWords implements OpenApiCustomizer {
    private final Words words = read();

    /** Sentences by operation ({@code POST /path}), successes other than 200 by operation, examples by type. */
    record Words(
            Map<String, String> operations,
            Map<String, Map<String, String>> successes,
            Map<String, JsonNode> examples) {}

    @Override
    public void customise(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> describe(method + " " + path, operation)));
        api.getComponents().getSchemas().forEach((name, schema) -> {
            JsonNode example = words.examples().get(name);
            if (example != null) schema.setExample(new JsonMapper().convertValue(example, Object.class));
            writeConstants(schema);
            if (name.equals("TicketMachine.Wish")) leaveOutBooking(schema);
        });
    }

    private void describe(String name, Operation operation) {
        operation.setSummary(words.operations().get(name));
        ApiResponses responses = operation.getResponses();
        ApiResponse plain = responses.get("200");
        Map<String, String> successes = words.successes().getOrDefault(name, Map.of());
        successes.forEach((status, meaning) -> responses.addApiResponse(
                status,
                new ApiResponse()
                        .description(meaning)
                        .content(plain == null || status.equals("204") ? null : plain.getContent())));
        if (successes.containsKey("201") && !successes.containsKey("200")) responses.remove("200");
    }

    Words words() {
        return words;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Schema is raw in the library
    private static void writeConstants(Schema schema) {
        if (schema.getEnum() != null) {
            schema.setEnum(((List<?>) schema.getEnum())
                    .stream()
                            .map(constant ->
                                    constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .collect(Collectors.toList()));
        }
        if (schema.getProperties() != null)
            schema.getProperties().values().forEach(part -> writeConstants((Schema) part));
        if (schema.getItems() != null) writeConstants(schema.getItems());
    }

    /** The ticket of a booking is given when it is checked in; nobody wishes for it otherwise. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // Schema is raw in the library
    private static void leaveOutBooking(Schema wish) {
        Schema channel = (Schema) Objects.requireNonNull(wish.getProperties().get("channel"));
        channel.setEnum(((List<?>) Objects.requireNonNull(channel.getEnum()))
                .stream().filter(constant -> !constant.equals("booking")).collect(Collectors.toList()));
    }

    private static Words read() {
        try (InputStream file = ApiWords.class.getResourceAsStream("words.json")) {
            return new JsonMapper().readValue(Objects.requireNonNull(file), Words.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
