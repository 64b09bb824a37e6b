package kezek.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kezek.http.Http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void a_day_that_was_not_opened_has_no_sheet() {
        clock.newDay();

        Reply none =
                http.get(Desk.OFFICE + "/days/today/report.pdf").as("auditor").reply();

        assertThat(none.status()).isEqualTo(404);
        assertThat(none.code()).isEqualTo("unknown-day");
    }
}
