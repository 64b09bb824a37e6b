package kezek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import kezek.board.LivingOffice;
import kezek.checkpoints.Checkpoints;
import kezek.ledger.CheckpointSigner;
import kezek.officeday.events.TicketIds;
import kezek.officeday.events.TicketNumber;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visitor checks his ticket: from its page to a page that asks nobody and needs the key from the office's wall. */
@InChromium
class ReceiptPageTest extends OnePage {
    private static LivingOffice office;
    private static String ticket;
    private static String key;

    @BeforeAll
    static void a_ticket_that_was_signed(@TempDir Path data) {
        office = LivingOffice.start(data);
        office.open();
        for (int n = 0; n < 5; n++) office.issue(0);
        Checkpoints checkpoints = office.bean(Checkpoints.class);
        Awaitility.await().until(() -> checkpoints.sign("district", true));
        key = checkpoints.key().orElseThrow();
        char letter = office.office().services().getFirst().letter();
        ticket = office.bean(TicketIds.class).of(office.day(), new TicketNumber(letter, 3));
    }

    @AfterAll
    static void closeOffice() {
        office.close();
    }

    private void openProof() {
        page.navigate(office.http("/ticket/" + ticket).toString());
        page.locator("section[aria-labelledby=receipt] button").click();
        page.waitForURL("**/verify/receipt.html#*");
    }

    private void check(String vkey) {
        page.locator("#key").fill(vkey);
        page.locator("form button").click();
    }

    @Test
    void the_record_has_the_ticket_and_nothing_was_asked_for_it() {
        openProof();

        check(key);

        assertThat(page.locator("#verdict.good")).isVisible();
        assertThat(page.locator("#facts")).containsText("district");
    }

    @Test
    void another_receipt_than_the_record_is_refused() {
        openProof();
        String receipt = page.locator("#receipt").inputValue();
        char last = receipt.charAt(receipt.length() - 2);
        page.locator("#receipt")
                .fill(receipt.substring(0, receipt.length() - 2)
                        + (last == 'A' ? 'B' : 'A')
                        + receipt.charAt(receipt.length() - 1));

        check(key);

        assertThat(page.locator("#verdict.bad")).isVisible();
    }

    @Test
    void another_key_is_refused(@TempDir Path elsewhere) {
        openProof();

        check(another(elsewhere));

        assertThat(page.locator("#verdict.bad")).isVisible();
    }

    /** Of the same name, well-formed, with the right id, and not that of this log. */
    private static String another(Path folder) {
        try (var signer = CheckpointSigner.open(folder.resolve("ledger"), "kezek.local", new SecureRandom())) {
            return signer.verifier().vkey();
        }
    }

    @Test
    void a_key_with_a_wrong_id_is_refused() {
        openProof();

        check("kezek.local+00000000+" + key.substring(key.lastIndexOf('+') + 1));

        assertThat(page.locator("#verdict.bad")).isVisible();
    }
}
