package kezek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;

/** The hall sees a call at once, in two languages, and is told when what it sees may be old. */
@InChromium
class HallPageTest extends OnePage {
    private static final String CALL = """
            {"number":"K001","counter":3,"since":"2026-11-23T06:00:00Z","last":"2026-11-23T06:00:00Z","attempt":1,\
            "state":"called"}""";
    private static final String NOBODY = "\"waiting\":{\"total\":0,\"byService\":{}},\"next\":[]";

    @Test
    void a_call_stands_on_the_board_in_kazakh_and_russian_and_the_board_says_that_it_was_shown() {
        open(Canned.HALL);
        office.say(called(8));

        assertThat(page.locator(".hero-number")).hasText("K-001");
        assertThat(page.locator(".hero-counter")).hasText("3");
        assertThat(page.locator(".foot-page"))
                .containsText("K-001 талон иесі, үшінші терезеге келіңіз Талон K-001, пройдите к окну номер 3");
        page.waitForCondition(() -> office.heard.contains("{\"type\":\"shown\",\"seq\":8}"));
        assertThat(barriers()).isEmpty();
    }

    @Test
    void a_sign_of_life_is_nothing_that_the_board_has_to_show() {
        open(Canned.HALL);
        page.waitForCondition(() -> office.heard.contains("{\"type\":\"shown\",\"seq\":7}"));
        office.beat();
        office.beat();
        office.say(called(8));
        page.waitForCondition(() -> office.heard.contains("{\"type\":\"shown\",\"seq\":8}"));

        assertThat(office.heard).containsExactly("{\"type\":\"shown\",\"seq\":7}", "{\"type\":\"shown\",\"seq\":8}");
    }

    @Test
    void a_board_that_was_cut_off_resumes_after_the_last_number_it_saw() {
        open(Canned.HALL);
        office.hangUp();
        page.waitForCondition(() -> office.lines.size() == 2);

        assertThat(office.lines).containsExactly("office=o", "office=o&after=7&day=2026-11-23");
        office.say(called(8));
        assertThat(page.locator(".hero-number")).hasText("K-001");
    }

    @Test
    void a_board_that_was_cut_off_after_midnight_names_the_new_day_with_its_number() {
        open(Canned.HALL);
        office.say("{\"type\":\"hall\",\"seq\":2,\"hall\":"
                + Canned.HALL.replace("2026-11-23\",\"state", "2026-11-24\",\"state") + "}");
        office.hangUp();
        page.waitForCondition(() -> office.lines.size() == 2);

        assertThat(office.lines).containsExactly("office=o", "office=o&after=2&day=2026-11-24");
    }

    @Test
    void a_gap_in_the_numbers_asks_for_a_fresh_hall() {
        open(Canned.HALL);
        office.say(called(9));
        page.waitForCondition(() -> office.lines.size() == 2);

        assertThat(office.lines).containsExactly("office=o", "office=o");
        assertThat(page.locator(".hero-number")).hasCount(0);
    }

    @Test
    void a_call_that_was_missed_is_announced_when_the_hall_comes_afresh() {
        open(Canned.HALL);
        office.say("{\"type\":\"hall\",\"seq\":12,\"hall\":"
                + Canned.HALL.replace("\"calls\":[]", "\"calls\":[" + CALL + "]") + "}");

        assertThat(page.locator(".foot-page")).containsText("үшінші терезеге келіңіз");
    }

    @Test
    void silence_turns_the_board_grey_and_tells_the_time_of_the_data() {
        page.clock().install();
        open(Canned.HALL);
        assertThat(board()).hasAttribute("data-line", "live");
        office.fallSilent();
        page.clock().runFor(5_000);
        assertThat(board()).hasAttribute("data-line", "late");
        page.clock().runFor(12_000);

        assertThat(board()).hasAttribute("data-line", "lost");
        assertThat(page.locator(".stale")).containsText("Деректер уақыты: 11:00");
        assertThat(page.locator(".stale")).containsText("Данные на 11:00");
    }

    @Test
    void where_nobody_waits_visitors_are_welcome() {
        open(Canned.HALL
                .replaceAll("\"waiting\":.*?}},", "\"waiting\":{\"total\":0,\"byService\":{}},")
                .replace("\"next\":[\"K001\"]", "\"next\":[]"));

        assertThat(page.locator("h1")).hasText("Кезек жоқ. Қош келдіңіз! Очереди нет. Добро пожаловать!");
        assertThat(page.locator(".wide")).containsText("Принимают окна: 3");
        assertThat(barriers()).isEmpty();
    }

    @Test
    void a_closed_day_says_when_the_doors_open_next() {
        open(Canned.HALL.replace("\"state\":\"open\"", "\"state\":\"closed\""));

        assertThat(page.locator(".wide")).containsText("Қабылдау аяқталды");
        assertThat(page.locator(".wide")).containsText("Келесі қабылдау: сейсенбі, 24 қараша, 09:00");
        assertThat(page.locator(".wide")).containsText("Следующий приём: вторник, 24 ноября, 09:00");
        assertThat(barriers()).isEmpty();
    }

    @Test
    void a_board_that_runs_for_days_learns_when_the_doors_open_after_the_day_that_it_sees_closed() {
        open(Canned.HALL);
        office.get("/api/offices/o", Canned.OFFICE.replace("\"date\":\"2026-11-24\"", "\"date\":\"2026-11-25\""));
        office.say("{\"type\":\"hall\",\"seq\":8,\"hall\":"
                + Canned.HALL.replace("\"state\":\"open\",\"seq\":7", "\"state\":\"closed\",\"seq\":8") + "}");

        assertThat(page.locator(".wide")).containsText("Келесі қабылдау: сәрсенбі, 25 қараша, 09:00");
    }

    @Test
    void an_office_that_does_not_exist_is_said_to_be_unknown() {
        office = new CannedOffice(page, Canned.OFFICE, Canned.HALL);
        office.open("/hall/nowhere");

        assertThat(page.locator("h1")).containsText("Такого офиса нет");
    }

    @Test
    void the_board_uses_the_whole_screen_and_nothing_more() {
        page.setViewportSize(1366, 768);
        open(Canned.HALL);
        office.say(called(8));
        assertThat(page.locator(".hero-number")).hasText("K-001");

        var tooWide = page.evaluate("""
                [...document.querySelectorAll('#board *')].filter((element) => {
                  const box = element.getBoundingClientRect();
                  return box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
                }).map((element) => element.className)""");
        assertThat((java.util.List<?>) tooWide).isEmpty();
    }

    @Test
    void an_upright_board_shows_the_call_the_list_and_its_foot_without_scrolling() {
        page.setViewportSize(1080, 1920);
        open(Canned.HALL);
        office.say(called(8));
        assertThat(page.locator(".hero-number")).hasText("K-001");

        assertThat(page.locator(".foot-page")).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        assertThat(height()).isLessThanOrEqualTo(1920);
    }

    @Test
    void an_upright_board_that_is_closed_says_so_in_its_middle() {
        page.setViewportSize(1080, 1920);
        open(Canned.HALL.replace("\"state\":\"open\"", "\"state\":\"closed\""));

        var title = page.locator(".wide-title").boundingBox();
        assertThat(title.y).isBetween(500.0, 1300.0);
        assertThat(height()).isLessThanOrEqualTo(1920);
    }

    @Test
    void an_upright_board_without_a_line_says_so_without_scrolling() {
        page.setViewportSize(1080, 1920);
        page.clock().install();
        open(Canned.HALL);
        office.say(called(8));
        office.fallSilent();
        page.clock().runFor(17_000);

        assertThat(page.locator(".stale .pair")).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        assertThat(height()).isLessThanOrEqualTo(1920);
    }

    private int height() {
        return (int) page.evaluate("document.documentElement.scrollHeight");
    }

    private void open(String hall) {
        office = new CannedOffice(page, Canned.OFFICE, hall);
        office.open("/hall/o");
        assertThat(board()).isVisible();
    }

    private Locator board() {
        return page.locator(".board");
    }

    private static String called(int seq) {
        return """
                {"type":"event","seq":%d,"event":{"type":"TicketCalled","at":"2026-11-23T06:00:00Z","ticket":"K001",
                 "counter":3,"attempt":1},"hall":{"calls":[%s],%s}}""".formatted(seq, CALL, NOBODY);
    }
}
