package kezek.audit;

import static kezek.hall.Sample.ELDERLY;
import static kezek.hall.Sample.LAND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kezek.audit.DayCheckpoints.Signed;
import kezek.hall.Asked;
import kezek.hall.SampleHalls;
import kezek.hall.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class ClosingReportEndpointTest {
    private static final String REPORT = "/api/offices/sokolovka/days/today/report";

    private final SampleHalls sample = new SampleHalls();
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    @AfterEach
    void stop() {
        sample.stop();
    }

    private Asked ask(Script... days) {
        for (Script day : days) sample.record(day);
        return new Asked(new ClosingReportEndpoint(
                new ClosingReports(sample.days(), beans.getBeanProvider(DayCheckpoints.class))));
    }

    @Test
    void the_figures_come_as_they_are_printed_and_nobody_keeps_them() {
        Asked asked = ask(Script.opened().issue("T001", LAND, ELDERLY).close());
        JsonNode report = asked.json(REPORT);

        assertThat(report.path("state").asString()).isEqualTo("closed");
        assertThat(report.at("/opened/by").asString()).isEqualTo("supervisor");
        assertThat(report.at("/total/issued").asInt()).isOne();
        assertThat(report.path("waiting").isNull()).isTrue();
        assertThat(report.at("/services/0/letter").asString()).isEqualTo("T");
        assertThat(report.toString()).doesNotContain("elderly").doesNotContain("land-rights");
        assertThat(asked.get(REPORT)).hasHeader("Cache-Control", "no-store");
    }

    @Test
    void the_checkpoint_is_there_as_soon_as_somebody_signs_one() {
        Asked asked = ask(Script.opened().close());
        assertThat(asked.json(REPORT).path("checkpoint").isNull()).isTrue();

        DayCheckpoints log = day -> Optional.of(new Signed("note of " + day, "key"));
        beans.addBean("log", log);
        assertThat(asked.json(REPORT).at("/checkpoint/note").asString()).isEqualTo("note of sokolovka/2026-11-23");
        assertThat(asked.json(REPORT).at("/checkpoint/key").asString()).isEqualTo("key");
    }

    @Test
    void what_was_recorded_a_moment_ago_is_in_it_though_the_hall_has_not_heard_of_it() {
        Script day = Script.opened();
        Asked asked = ask(day);
        sample.record(day.events().size(), day.close());

        assertThat(asked.json(REPORT).path("state").asString()).isEqualTo("closed");
    }

    @Test
    void a_day_that_was_never_opened_has_no_report() {
        Asked asked = ask();

        assertThat(asked.get(REPORT)).hasStatus(404);
        assertThat(asked.get("/api/offices/sokolovka/days/2020-01-01/report")).hasStatus(404);
        assertThat(asked.get("/api/offices/nowhere/days/today/report")).hasStatus(404);
    }
}
