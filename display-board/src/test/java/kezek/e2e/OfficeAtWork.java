package kezek.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kezek.http.Http;
import kezek.http.People;
import tools.jackson.databind.JsonNode;

/** The village office as it runs, with people at their screens: what they press, and what is recorded of it. */
final class OfficeAtWork {
    private static final String OFFICE = "/api/offices/sokolovka";

    private final Http http;
    private final Chromium chromium;
    /** Of the events so far, what the test has already seen. */
    private int seen;

    OfficeAtWork(Http http, Chromium chromium) {
        this.http = http;
        this.chromium = chromium;
    }

    Page signedIn(String account, String path) {
        Page page = chromium.browser()
                .newContext(new NewContextOptions().setLocale("en-GB"))
                .newPage();
        String address = "http://localhost:" + http.port();
        page.navigate(address + "/login");
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(People.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate(address + path);
        return page;
    }

    /** Presses a key once the console takes one, each further key when its question stands there, and all is answered. */
    void keys(Page console, String first, String... answers) {
        press(console, first, answers);
        console.locator("dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** The same where another question follows. */
    void press(Page console, String first, String... answers) {
        console.locator(".button.main:not(.wait):not(.off)").waitFor();
        console.keyboard().press(first);
        answer(console, answers);
    }

    /** Presses each key when a question stands there; Enter and whatever only moves on within one, at once. */
    void answer(Page console, String... answers) {
        String before = "";
        for (String answer : answers) {
            if (!answer.equals("Enter")) before = asked(console, before);
            console.keyboard().press(answer);
        }
    }

    /** A question other than the one that was just answered. */
    private static String asked(Page console, String before) {
        Locator question = console.locator("dialog");
        console.waitForCondition(
                () -> question.count() == 1 && !question.textContent().equals(before));
        return question.textContent();
    }

    /** Exactly these events were added to the day. */
    void recorded(String... types) {
        await().until(() -> events().size() >= seen + types.length);
        List<JsonNode> all = events();
        assertThat(all.subList(seen, all.size()).stream()
                        .map(event -> event.path("type").asString()))
                .containsExactly(types);
        seen = all.size();
    }

    List<JsonNode> events() {
        List<JsonNode> events = new ArrayList<>();
        http.get(OFFICE + "/days/today/events").as("auditor").reply().json().forEach(events::add);
        return events;
    }

    JsonNode post(String account, String path, String json) {
        var reply = http.post(OFFICE + path, json)
                .as(account)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .reply();
        assertThat(reply.status()).as(path + " " + reply).isBetween(200, 201);
        return reply.json();
    }
}
