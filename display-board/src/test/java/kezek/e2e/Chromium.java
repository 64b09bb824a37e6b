package kezek.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium under Playwright: nothing is downloaded, and Debian's Node.js runs the driver. */
final class Chromium implements AutoCloseable {
    /** Quiet towards the network, and able to run as root; sound may start without a touch, as on a configured board. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--autoplay-policy=no-user-gesture-required");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        System.setProperty("playwright.nodejs.path", node().orElseThrow().toString());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium().orElseThrow())
                        .setArgs(ARGUMENTS));
    }

    /** Each test takes its own context from it: own cookies, own size, own clock. */
    Browser browser() {
        return browser;
    }

    /** What a browser test lacks on this machine, for people; empty when nothing. */
    static String missing() {
        if (chromium().isEmpty()) return "no chromium on the path (Debian: apt-get install chromium)";
        if (node().isEmpty()) return "no node on the path, version 20 or newer (Debian: apt-get install nodejs)";
        return "";
    }

    private static Optional<Path> chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> onPath(name).stream())
                .findFirst();
    }

    private static Optional<Path> node() {
        return onPath("node");
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
