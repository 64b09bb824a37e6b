package kezek.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the running application like a stranger: by bytes over a socket. */
public class Http {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Environment environment;

    Http(Environment environment) {
        this.environment = environment;
    }

    /** What came back. */
    public record Reply(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(body());
        }

        /** The code of a problem; nothing when it is none. */
        public String code() {
            return header("Content-Type").startsWith("application/problem+json")
                    ? json().path("code").asString()
                    : "";
        }

        @Override
        public String toString() {
            return status() + " " + body();
        }
    }

    public Ask get(String path) {
        return new Ask(request(path).GET());
    }

    public Ask post(String path) {
        return new Ask(request(path).POST(BodyPublishers.noBody()));
    }

    public Ask post(String path, String json) {
        return new Ask(request(path).POST(BodyPublishers.ofString(json)).header("Content-Type", "application/json"));
    }

    public Ask put(String path, String json) {
        return new Ask(request(path).PUT(BodyPublishers.ofString(json)).header("Content-Type", "application/json"));
    }

    public Ask method(String method, String path) {
        return new Ask(request(path).method(method, BodyPublishers.noBody()));
    }

    /** A request whose body comes as it is, under this media type. */
    public Ask send(String path, String type, HttpRequest.BodyPublisher body) {
        return new Ask(request(path).POST(body).header("Content-Type", type));
    }

    public int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
    }

    /** A request in the making. */
    public final class Ask {
        private final HttpRequest.Builder request;

        private Ask(HttpRequest.Builder request) {
            this.request = request;
        }

        /** With the account's password over HTTP Basic. */
        public Ask as(String account) {
            return as(account, People.PASSWORD);
        }

        public Ask as(String account, String password) {
            byte[] pair = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
            return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }

        public Ask with(String header, String value) {
            request.header(header, value);
            return this;
        }

        public Reply reply() {
            return new Reply(send(BodyHandlers.ofString()));
        }

        /** The body alone, of whatever kind it is. */
        public byte[] bytes() {
            return send(BodyHandlers.ofByteArray()).body();
        }

        private <T> HttpResponse<T> send(HttpResponse.BodyHandler<T> handler) {
            try {
                return client.send(request.build(), handler);
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
