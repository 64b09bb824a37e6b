package kezek.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** The office's own HTTP interface, as one signed-in person uses it: the demonstration has no other way in. */
final class OfficeClient {
    private final RestClient http;
    private final String tickets;

    /** @param account nobody, at a kiosk or a phone, when absent */
    OfficeClient(HttpClient connections, int port, String office, @Nullable String account, String password) {
        tickets = "http://localhost:" + port + "/api/tickets/";
        http = RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory(connections))
                .baseUrl("http://localhost:" + port + "/api/offices/" + office)
                .defaultHeaders(headers -> {
                    if (account != null) headers.setBasicAuth(account, password);
                })
                .build();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Office(
            String zone,
            List<Service> services,
            List<Counter> counters,
            List<Category> categories,
            Hours hours,
            CallRule callRule,
            @Nullable Appointments appointments,
            DayState day) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Appointments(List<String> services) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Service(String code, String letter) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Category(String code) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Hours(LocalTime open, LocalTime close, Lunch lunch) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Lunch(@Nullable LocalTime from, @Nullable LocalTime to) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CallRule(int calls, int seconds, int recallEvery) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DayState(String date, String state) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Counter(
            int number,
            @Nullable String state,
            @Nullable AtDesk ticket,
            @Nullable Instant until) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record AtDesk(
            String number,
            Instant since,
            Instant calledAt,
            int attempt,
            @Nullable Instant startedAt) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record InQueue(String number) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Console(Counter counter, List<InQueue> waiting) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CounterAnswer(Counter counter) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Ticket(String id, String number) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Slots(List<Slot> slots) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Slot(Instant slot, int free) {}

    /** A booking; its holder knows the code. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Booking(int number, String code) {}

    /** A booking as a clerk sees it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Booked(int number, Instant slot, String state) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Hall(Waiting waiting, int served) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Waiting(int total) {}

    Office office() {
        return get("", Office.class);
    }

    Hall hall() {
        return get("/hall", Hall.class);
    }

    Console console(int number) {
        return get("/counters/" + number, Console.class);
    }

    Ticket issue(Visitor visitor, String request) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("service", visitor.service());
        wish.put("language", visitor.language());
        wish.put("channel", visitor.channel());
        if (visitor.claim() != null) wish.put("claim", visitor.claim());
        return answered(http.post()
                .uri("/tickets")
                .header("Idempotency-Key", request)
                .body(wish)
                .retrieve()
                .body(Ticket.class));
    }

    /** The times of today that are still to come. */
    List<Slot> slots(String service) {
        return get("/days/today/slots?service=" + service, Slots.class).slots();
    }

    /** Everything that was booked for today. */
    List<Booked> bookings() {
        return List.of(get("/days/today/bookings", Booked[].class));
    }

    Booking book(Visitor visitor, Instant slot, String request) {
        return answered(http.post()
                .uri("/days/today/bookings")
                .header("Idempotency-Key", request)
                .body(Map.of("service", visitor.service(), "slot", slot, "language", visitor.language()))
                .retrieve()
                .body(Booking.class));
    }

    /** Whoever has booked types his code at the kiosk. */
    Ticket checkIn(Visitor visitor, String code, String request) {
        return arrive("/check-in", visitor, Map.of("code", code), request);
    }

    /** Whoever has booked and lost his code is found by a clerk. */
    Ticket checkIn(Visitor visitor, int booking, String request) {
        return arrive("/days/today/bookings/" + booking + "/check-in", visitor, Map.of(), request);
    }

    private Ticket arrive(String path, Visitor visitor, Map<String, String> of, String request) {
        Map<String, String> arrival = new HashMap<>(of);
        if (visitor.claim() != null) arrival.put("claim", visitor.claim());
        return answered(http.post()
                .uri(path)
                .header("Idempotency-Key", request)
                .body(arrival)
                .retrieve()
                .body(Ticket.class));
    }

    /** The holder gives his ticket back by phone. */
    void cancel(Ticket ticket) {
        http.post()
                .uri(URI.create(tickets + ticket.id() + "/cancel"))
                .retrieve()
                .toBodilessEntity();
    }

    /** Opens or closes the day. */
    void day(String command) {
        http.post().uri("/days/today/" + command).retrieve().toBodilessEntity();
    }

    /** Presses a key at a counter; nothing comes back when call-next finds nobody. */
    Optional<Counter> press(int counter, String key, Map<String, ?> body) {
        ResponseEntity<CounterAnswer> answer = http.post()
                .uri("/counters/{counter}/{key}", counter, key)
                .body(body)
                .retrieve()
                .toEntity(CounterAnswer.class);
        return Optional.ofNullable(answer.getBody()).map(CounterAnswer::counter);
    }

    /** Does something with a ticket that is not at a counter, or says something of it. */
    void ticket(String number, String what, Map<String, ?> body) {
        http.post()
                .uri("/tickets/{number}/{what}", number, what)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    private <T> T get(String path, Class<T> type) {
        return answered(http.get().uri(path).retrieve().body(type));
    }

    private static <T> T answered(@Nullable T body) {
        if (body == null) throw new IllegalStateException("the office answered nothing");
        return body;
    }
}
