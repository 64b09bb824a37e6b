package kezek.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import kezek.http.Http.Reply;

/** The steps of a day at Sokolovka, as sentences. */
public class Desk {
    static final String OFFICE = "/api/offices/sokolovka";

    private final Http http;
    private final TestClock clock;

    Desk(Http http, TestClock clock) {
        this.http = http;
        this.clock = clock;
    }

    /** A fresh day that the supervisor has opened; tells its date. */
    String openDay() {
        clock.newDay();
        Reply opened = day("open");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        return opened.json().path("day").asString();
    }

    /** The same on a day on which times can be booked, as on the next one: no weekend, no holiday. */
    public void openBookableDay() {
        LocalDate day;
        do day = LocalDate.parse(openDay());
        while (!receives(day) || !receives(day.plusDays(1)));
    }

    private boolean receives(LocalDate day) {
        String slots = OFFICE + "/days/" + day + "/slots?service=housing-assistance";
        return http.get(slots).reply().json().path("receives").asBoolean();
    }

    Reply day(String what) {
        return http.post(OFFICE + "/days/today/" + what).as("supervisor").reply();
    }

    /** The clerk sits down at the counter for land questions. */
    void openCounter() {
        assertThat(press("open").status()).isEqualTo(200);
    }

    /** Clerk 1 presses a key at counter 2. */
    Reply press(String key) {
        return http.post(OFFICE + "/counters/2/" + key).as("clerk1").reply();
    }

    Reply press(String key, String json) {
        return http.post(OFFICE + "/counters/2/" + key, json).as("clerk1").reply();
    }

    Reply issue(String key, String json) {
        return http.post(OFFICE + "/tickets", json)
                .as("kiosk")
                .with("Idempotency-Key", key)
                .reply();
    }

    /** A visitor with a land question takes a ticket. */
    Reply ticket() {
        Reply issued = issue(UUID.randomUUID().toString(), "{\"service\":\"land-rights\"}");
        assertThat(issued.status()).as(issued.body()).isEqualTo(201);
        return issued;
    }

    /** A visitor has been called to counter 2. */
    void called() {
        ticket();
        assertThat(press("call-next").status()).isEqualTo(200);
    }

    /** A visitor sits at counter 2. */
    void serving() {
        called();
        assertThat(press("start").status()).isEqualTo(200);
    }
}
