package kezek.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The small modules that every page relies on, run where they run. */
@InChromium
class KitTest extends OnePage {
    @BeforeEach
    void open() {
        office = new CannedOffice(page, Canned.OFFICE, Canned.HALL);
        office.open("/ui/mark.svg");
    }

    @Test
    void windows_are_called_by_kazakh_ordinals() {
        assertThat(run("kazakh.js", "[1, 3, 9, 10, 20, 21, 40, 117].map(module.ordinal).join()"))
                .isEqualTo("бірінші,үшінші,тоғызыншы,оныншы,жиырмасыншы,жиырма бірінші,қырқыншы,жүз он жетінші");
    }

    @Test
    void dates_stand_in_the_words_of_each_language() {
        assertThat(run("dates.js", "['kk', 'ru', 'en'].map((code) => module.dayText('2026-03-22', code)).join('; ')"))
                .isEqualTo("жексенбі, 22 наурыз; воскресенье, 22 марта; Sunday, 22 March");
        assertThat(run("dates.js", "module.longDay('2026-03-22', 'kk')")).isEqualTo("2026 ж. 22 наурыз");
    }

    @Test
    void the_hour_before_march_2024_happens_twice_on_the_wall() {
        assertThat(run("dates.js", "module.wall('2024-02-29T17:30:00Z', 'Asia/Almaty').time"))
                .isEqualTo("23:30");
        assertThat(run("dates.js", "module.wall('2024-02-29T18:30:00Z', 'Asia/Almaty').time"))
                .isEqualTo("23:30");
    }

    @Test
    void the_clock_runs_between_two_beats_at_the_pace_of_a_demonstration() {
        assertThat(clock("""
                at(0); clock.beat('2026-11-23T06:00:00Z');
                at(2000); clock.beat('2026-11-23T06:02:00Z');
                at(3000);""")).isEqualTo("2026-11-23T06:03:00.000Z");
    }

    @Test
    void the_clock_forgives_a_late_beat_and_follows_a_jump() {
        assertThat(clock("""
                at(0); clock.beat('2026-11-23T06:00:00Z');
                at(2030); clock.beat('2026-11-23T06:00:02Z');
                at(4030);""")).isEqualTo("2026-11-23T06:00:04.000Z");
        assertThat(clock("""
                at(0); clock.beat('2026-11-23T06:00:00Z');
                at(2000); clock.beat('2026-11-23T06:02:00Z');
                at(4000); clock.beat('2026-11-23T06:02:02Z');
                at(6000); clock.beat('2026-11-23T06:02:04Z');
                at(7000);""")).isEqualTo("2026-11-23T06:02:05.000Z");
    }

    @Test
    void free_times_are_asked_for_date_after_date_up_to_the_last_that_can_be_booked() {
        for (String day : new String[] {"2026-11-30", "2026-12-01"})
            office.get("/api/offices/o/days/" + day + "/slots?service=a%26b", "{\"day\":\"" + day + "\",\"slots\":[]}");

        assertThat(run("slots.js", """
                (await module.slotsFrom({ id: 'o', appointments: { daysAhead: 8 } },
                  { service: 'a&b', today: '2026-11-23', first: 7, most: 15 })).map(({ day }) => day).join()""")).isEqualTo("2026-11-30,2026-12-01");
    }

    private Object clock(String story) {
        return run("clock.js", """
                (() => { let here = 0; const at = (ms) => { here = ms; }; const clock = new module.OfficeClock(() => here);
                %s return new Date(clock.now()).toISOString(); })()""".formatted(story));
    }

    private Object run(String module, String expression) {
        return page.evaluate(
                "async () => { const module = await import('/ui/" + module + "'); return " + expression + "; }");
    }
}
