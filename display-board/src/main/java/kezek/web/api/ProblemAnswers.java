package kezek.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kezek.web.access.Doors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds to every operation the ways in which it may say no, and who must sign in for it. */
@Component
@Order(1)
class ProblemAnswers implements OpenApiCustomizer {
    private static final String NAME = "Problem";
    private static final String BROKEN = "record-broken: the record was altered, or a part of it is missing";
    /** The addresses whose answer is made of the record's bytes and their proofs. */
    private static final Set<String> PROVING = Set.of(
            "/api/offices/{office}/days/{day}/export",
            "/api/offices/{office}/ledger/add-checkpoint",
            "/api/tickets/{id}/receipt");

    /** The operations that one source may ask for only so often. */
    private static final Set<String> LIMITED = Set.of(
            "POST /api/offices/{office}/tickets",
            "POST /api/offices/{office}/check-in",
            "POST /api/offices/{office}/days/{day}/bookings",
            "POST /api/bookings/{id}/cancel");

    private static final Map<Integer, String> MEANING = new TreeMap<>(Map.of(
            400, "The request cannot be read: malformed-json, unknown-field, invalid-value, idempotency-key-missing",
            401, "sign-in-required",
            403, "not-allowed, other-office",
            404, "Something that the address or the body names does not exist, or nothing is signed of it yet",
            409, "The state of the day, counter, ticket or booking does not allow it; the code says why",
            413, "too-large",
            415, "unsupported-media-type",
            422, "A value that the office does not know; the code says which",
            429, "too-many-requests, with Retry-After",
            503, "not-saved, with Retry-After: the database does not answer"));

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas(NAME, problem());
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        boolean open = Doors.isPublic(method.name(), path);
        boolean chooses = Doors.isForSomeAccounts(method.name(), path);
        if (!open) {
            operation.setSecurity(
                    List.of(new SecurityRequirement().addList("basic"), new SecurityRequirement().addList("session")));
        }
        requireKey(operation);
        boolean changes = method == HttpMethod.POST || method == HttpMethod.PUT;
        boolean reads = operation.getRequestBody() != null;
        MEANING.forEach((status, meaning) -> {
            boolean possible = switch (status) {
                case 401 -> !open;
                case 403 -> chooses;
                case 404 -> path.contains("{");
                case 409 -> changes || path.endsWith("/export") || path.endsWith("/integrity");
                case 400 -> (changes && reads) || path.contains("{day}") || path.endsWith("/add-checkpoint");
                case 413, 415, 422 -> changes && reads;
                case 429 -> LIMITED.contains(method + " " + path);
                default -> true;
            };
            if (possible) operation.getResponses().addApiResponse(status.toString(), answer(meaning));
        });
        if (PROVING.contains(path)) operation.getResponses().addApiResponse("500", answer(BROKEN));
    }

    /** The program itself refuses a wish without its key, with a code of its own, so the describer takes it for optional. */
    private static void requireKey(Operation operation) {
        if (operation.getParameters() == null) return;
        operation.getParameters().stream()
                .filter(parameter -> parameter.getName().equals("Idempotency-Key"))
                .forEach(key -> key.setRequired(true));
    }

    private static ApiResponse answer(String meaning) {
        return new ApiResponse()
                .description(meaning)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + NAME))));
    }

    private static Schema<?> problem() {
        Schema<?> problem = typed("object");
        problem.required(List.of("status", "code"));
        return problem.description("RFC 9457; more fields may tell more: field, ticket, calls, seconds, time.")
                .addProperty("title", typed("string"))
                .addProperty("status", typed("integer"))
                .addProperty("detail", typed("string").description("in the language of the request"))
                .addProperty("instance", typed("string"))
                .addProperty("code", typed("string").description("stable, for programs"))
                .example(Map.of(
                        "title", "Conflict",
                        "status", 409,
                        "detail", "Finish ticket K017 first",
                        "instance", "/api/offices/sokolovka/counters/1/call-next",
                        "code", "still-serving",
                        "ticket", "K017"));
    }

    private static Schema<?> typed(String type) {
        return new Schema<>(SpecVersion.V31).types(Set.of(type));
    }
}
