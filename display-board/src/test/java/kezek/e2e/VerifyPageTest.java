package kezek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kezek.ledger.verify.BrokenDay;
import kezek.ledger.verify.ExportedDay;
import kezek.ledger.verify.JavaVerifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The verifier that needs nothing but a browser, in the hands of a person. */
@InChromium
class VerifyPageTest extends OnePage {
    private final byte[] day = ExportedDay.small().sign().zip();
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void open() {
        asked.clear();
        page.onRequest(request -> asked.add(request.url()));
        new VerifyPage(page);
    }

    private void choose(byte[] export) {
        page.locator("#file").setInputFiles(new FilePayload("day.kzd", "application/octet-stream", export));
    }

    private void check(String key) {
        page.locator("#keys").fill(key);
        page.locator("button.main").click();
    }

    @Test
    void a_correct_day_is_said_to_be_unaltered_in_the_language_of_the_reader() {
        choose(day);
        check(ExportedDay.LOG.verifierKey());

        assertThat(page.locator("#verdict")).hasText("The log is unaltered");
        page.locator("#languages button[lang=ru]").click();
        assertThat(page.locator("#verdict")).hasText("Журнал не изменён");
        page.locator("#languages button[lang=kk]").click();
        assertThat(page.locator("#verdict")).hasText("Журнал өзгертілмеген");
        assertThat(page.locator("html")).hasAttribute("lang", "kk");
        assertThat(page.locator("dl")).containsText("kezek.demo");
        assertThat(page.locator(".notes")).containsText("Куәгер кілті берілмеді");
        assertThat(barriers()).isEmpty();
    }

    @Test
    void what_happened_is_told_in_sentences() {
        choose(day);
        check(ExportedDay.LOG.verifierKey());
        page.locator("summary").click();

        assertThat(page.locator("details tbody tr")).hasCount(4);
        assertThat(page.locator("details tbody tr").first())
                .containsText("Ticket T003 was called before T001, T002: the credit of the category elderly is 10 min");
    }

    @Test
    void an_altered_record_is_named() {
        byte[] altered = day.clone();
        choose(altered);
        check(ExportedDay.LOG.verifierKey());
        assertThat(page.locator("#verdict")).hasText("The log is unaltered");

        altered[altered.length / 2] ^= 4;
        choose(altered);
        page.locator("button.main").click();

        assertThat(page.locator("#verdict")).hasText("The log has been altered");
        assertThat(page.locator(".reason")).isVisible();
        assertThat(barriers()).isEmpty();
    }

    @Test
    void broken_rules_come_first() {
        BrokenDay broken = rulesBroken();
        choose(broken.export());
        check(ExportedDay.LOG.verifierKey());

        assertThat(page.locator("#verdict")).hasText("The log is unaltered, but rules were broken");
        assertThat(page.locator("section.list h2").first()).containsText("Broken rules");
        assertThat(barriers()).isEmpty();
    }

    private static BrokenDay rulesBroken() {
        JavaVerifier verifier = JavaVerifier.asGiven();
        for (int seed = 0; ; seed++) {
            BrokenDay day = BrokenDay.of(seed, 40);
            if (verifier.report(day.export(), day.keys(), day.witnesses()).contains("\"exit\":1")) return day;
        }
    }

    @Test
    void without_a_key_nothing_can_be_said() {
        choose(day);
        check("");

        assertThat(page.locator("#verdict")).hasText("It cannot be checked");
        assertThat(page.locator(".reason")).containsText("No verifier key of the log was given");
    }

    @Test
    void whoever_forgets_the_file_is_told_so() {
        check(ExportedDay.LOG.verifierKey());

        assertThat(page.locator(".reason")).hasText("Choose a file first");
    }

    @Test
    void a_browser_that_cannot_check_signatures_says_so() {
        page.evaluate("""
                () => {
                  crypto.subtle.importKey = () => Promise.reject(new DOMException('no', 'NotSupportedError'));
                }""");
        choose(day);
        check(ExportedDay.LOG.verifierKey());

        assertThat(page.locator("#verdict")).hasText("It cannot be checked");
        assertThat(page.locator(".reason")).containsText("This browser cannot check Ed25519 signatures");
    }

    @Test
    void a_file_of_keys_fills_the_boxes_by_their_kind() {
        String keys = "# kept\n" + ExportedDay.LOG.verifierKey() + "\n" + ExportedDay.WITNESS.verifierKey() + "\n";
        page.locator("#file").setInputFiles(new FilePayload("keys.txt", "text/plain", keys.getBytes(UTF_8)));
        assertThat(page.locator("#keys")).hasValue(ExportedDay.LOG.verifierKey() + "\n");
        assertThat(page.locator("#witnesses")).hasValue(ExportedDay.WITNESS.verifierKey() + "\n");
        choose(day);
        page.locator("button.main").click();

        assertThat(page.locator("dl")).containsText("witness.example/agency");
        assertThat(page.locator(".notes")).isEmpty();
    }

    @Test
    void the_keyboard_is_enough_and_the_verdict_is_announced() {
        choose(day);
        page.locator("#keys").fill(ExportedDay.LOG.verifierKey());
        page.locator("#file").focus();
        page.keyboard().press("Tab");
        assertThat(page.locator("#keys")).isFocused();
        for (int field = 0; field < 3; field++) page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator("#verdict")).isFocused();
        assertThat(page.locator("#result")).hasAttribute("aria-live", "polite");
    }

    @Test
    void the_file_goes_nowhere() {
        choose(day);
        check(ExportedDay.LOG.verifierKey());
        assertThat(page.locator("#verdict")).isVisible();

        assertThat(asked).hasSize(1).allMatch(url -> url.startsWith("file:"));
        Object answer = page.evaluate("fetch('https://example.org').then(() => 'sent', () => 'refused')");
        assertThat(answer).isEqualTo("refused");
    }

    /** Whoever changes the script finds here what its hash is now. */
    @Test
    void the_policy_of_the_page_names_the_hash_of_its_script() throws NoSuchAlgorithmException {
        String source = VerifyPage.source();
        String script = source.substring(source.indexOf("<script>") + 8, source.indexOf("</script>"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8));

        assertThat(source)
                .contains("script-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
                .doesNotContainPattern("(?:src|href)=\"(?!data:)");
    }

    @Test
    void both_verifiers_say_it_in_the_same_words() {
        Map<String, String> here = words(VerifyPage.source(), "");
        Map<String, String> there = words(JavaVerifier.source(), " {16}");

        assertThat(here).hasSizeGreaterThan(120);
        there.keySet().retainAll(here.keySet());
        assertThat(there)
                .hasSizeGreaterThan(90)
                .allSatisfy((key, row) -> assertThat(here).containsEntry(key, row));
        assertThat(here.values())
                .allSatisfy(row -> assertThat(row.split(" \\| ", -1)).hasSize(4).doesNotContain(""));
    }

    private static Map<String, String> words(String source, String indent) {
        Map<String, String> words = new TreeMap<>();
        Pattern row = Pattern.compile("^" + indent + "([a-z0-9.-]+) \\| .+$", Pattern.MULTILINE);
        for (MatchResult found : row.matcher(source).results().toList())
            words.put(found.group(1), found.group().strip());
        return words;
    }
}
