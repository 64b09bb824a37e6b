package kezek.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import kezek.http.Http.Reply;
import tools.jackson.databind.node.ObjectNode;

/** What an administrator does: founds offices and changes their settings; each test has an office of its own. */
record Administration(Http http) {
    private static final AtomicInteger OFFICES = new AtomicInteger();

    /** As short as a template may be; {@code %s} is the id. */
    static final String TEMPLATE = """
            {
              "id": "%s",
              "names": {"kk": "Аққөл ауданы", "ru": "Аккольский район", "en": "Akkol district"},
              "zone": "Asia/Almaty",
              "hours": {"open": "09:00", "lastTicket": "17:30", "close": "18:30",
                        "lunch": {"mode": "closed", "from": "13:00", "to": "14:30"}},
              "counters": [["K", "E", "C"], ["T", "M"], ["A"]]
            }""";

    /** A new office with everything that has a default. */
    String founded() {
        String office = "akkol-" + OFFICES.incrementAndGet();
        Reply reply = found(TEMPLATE.formatted(office), "administrator");
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(reply.json().path("services").size()).isEqualTo(19);
        return office;
    }

    Reply found(String template, String account) {
        return http.post("/api/offices?lang=en", template).as(account).reply();
    }

    ObjectNode settings(String office) {
        return (ObjectNode) asked(office, "").json();
    }

    Reply asked(String office, String query) {
        return http.get("/api/offices/" + office + "/configuration" + query)
                .as("administrator")
                .reply();
    }

    Reply put(String office, String query, ObjectNode settings, String account) {
        return http.put("/api/offices/" + office + "/configuration" + query, settings.toString())
                .as(account)
                .reply();
    }

    Reply post(String office, String path, String account) {
        return http.post("/api/offices/" + office + path).as(account).reply();
    }
}
