package kezek.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import kezek.http.Http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

@RunningOffice
class ReportTest {
    private final Http http;
    private final Desk desk;
    private final TestClock clock;

    ReportTest(Http http, Desk desk, TestClock clock) {
        this.http = http;
        this.desk = desk;
        this.clock = clock;
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "supervisor"})
    void the_day_is_printed_and_no_copy_is_kept_on_the_way(String role) {
        String day = desk.openDay();
        desk.openCounter();
        desk.serving();
        desk.day("close");

        Reply sheet =
                http.get(Desk.OFFICE + "/days/" + day + "/report.pdf").as(role).reply();

        assertThat(sheet.status()).as(sheet.body()).isEqualTo(200);
        assertThat(sheet.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(sheet.header("Content-Disposition"))
                .isEqualTo("inline; filename=\"sokolovka-" + LocalDate.parse(day) + "-report.pdf\"");
        assertThat(sheet.header("Cache-Control")).isEqualTo("no-store");
        assertThat(sheet.body()).startsWith("%PDF-");
    }

    @Test
    void the_figures_are_told_without_a_checkpoint_too() {
        desk.openDay();
        desk.ticket();

        Reply report =
                http.get(Desk.OFFICE + "/days/today/report").as("auditor").reply();

        assertThat(report.json().path("state").asString()).isEqualTo("open");
        assertThat(report.json().at("/total/unfinished").asInt()).isOne();
        assertThat(report.json().has("checkpoint")).isTrue();
    }

    @Test
    void anybody_prints_the_calling_order_and_it_is_the_one_in_force() {
        Administration offices = new Administration(http);
        String office = offices.founded();
        clock.newDay();
        offices.post(office, "/days/today/open", "supervisor");
        ObjectNode settings = offices.settings(office);
        settings.withObject("order").put("overtakes", 3);
        offices.put(office, "", settings, "administrator");

        Reply sheet = http.get("/api/offices/" + office + "/order.pdf").reply();
        assertThat(sheet.status()).as(sheet.body()).isEqualTo(200);
        assertThat(sheet.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(sheet.header("Content-Disposition")).isEqualTo("inline; filename=\"" + office + "-order-1.pdf\"");
        assertThat(sheet.body()).startsWith("%PDF-");

        offices.post(office, "/days/today/close", "supervisor");
        await().until(
                        () -> http.get("/api/offices/" + office + "/order.pdf?lang=kk")
                                .reply()
                                .header("Content-Disposition"),
                        name -> name.contains("-order-2.pdf"));
        assertThat(http.get("/api/offices/nowhere/order.pdf").reply().code()).isEqualTo("unknown-office");
    }

    @Test
    void a_day_that_was_not_opened_has_no_sheet() {
        clock.newDay();

        Reply none =
                http.get(Desk.OFFICE + "/days/today/report.pdf").as("auditor").reply();

        assertThat(none.status()).isEqualTo(404);
        assertThat(none.code()).isEqualTo("unknown-day");
    }
}
