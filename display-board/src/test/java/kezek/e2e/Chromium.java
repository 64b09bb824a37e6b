package kezek.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The machine's own Chromium under Playwright: nothing is downloaded, and the machine's Node.js runs the driver. */
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
        node().ifPresent(node -> System.setProperty("playwright.nodejs.path", node.toString()));
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
        if (node().isEmpty() && !bundledNode())
            return "no node of version 20 or newer on the path (mvn -Pbrowser brings one, 202 MB)";
        return "";
    }

    private static Optional<Path> chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> onPath(name).stream())
                .findFirst();
    }

    private static Optional<Path> node() {
        return onPath("node").filter(node -> majorVersion(node) >= 20);
    }

    private static boolean bundledNode() {
        return Chromium.class.getResource("/driver/linux/node") != null;
    }

    /** Of a program that answers {@code --version} with v20.1.2; 0 when it answers otherwise. */
    private static int majorVersion(Path program) {
        try {
            var process = new ProcessBuilder(program.toString(), "--version").start();
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var version = Pattern.compile("v(\\d{1,4})\\.").matcher(answer);
            return version.lookingAt() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException doesNotRun) {
            return 0;
        }
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
