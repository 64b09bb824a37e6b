package kezek.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The page of the verifier, opened from the disk as somebody would who has saved it. */
final class VerifyPage {
    private static final Path FILE = saved();

    private final Page page;

    VerifyPage(Page page) {
        this.page = page;
        page.navigate(FILE.toUri() + "?lang=en");
    }

    static String source() {
        try (InputStream file = VerifyPage.class.getResourceAsStream("/static/verify/verify.html")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Path saved() {
        try {
            return Files.writeString(Files.createTempDirectory("verify").resolve("verify.html"), source());
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** The report for programs, as one line. */
    String report(byte[] export, List<String> keys, List<String> witnesses) {
        return report(export, keys, witnesses, List.of());
    }

    /** Compared with the checkpoint that somebody holds, if there is one. */
    String report(byte[] export, List<String> keys, List<String> witnesses, List<String> held) {
        return (String) page.evaluate(
                """
                async ({export: text, keys, witnesses, held}) => {
                  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
                  const sorted = (value) => Array.isArray(value) ? value.map(sorted)
                    : value !== null && typeof value === 'object'
                      ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])])) : value;
                  return JSON.stringify(sorted(await kezekVerify(bytes, keys, witnesses, held[0])));
                }""",
                Map.of(
                        "export", Base64.getEncoder().encodeToString(export),
                        "keys", keys,
                        "witnesses", witnesses,
                        "held", held));
    }
}
