package kezek.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages are not compiled, so this is the compiler: every address leads to a page, every page to files that exist. */
class PagesTest {
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.\\w+)\"");
    private static final Pattern IMPORT =
            Pattern.compile("(?:^(?:import|export)[^;]*?from |^import |import\\()'([^']+)'", Pattern.MULTILINE);
    private static final Pattern STYLE_IMPORT = Pattern.compile("@import \"([^\"]+)\"|url\\(\"([^\"]+)\"\\)");
    /** What the content policy forbids. */
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\bsrc=)|<style|[\\s\"]style=[\"$]|\\son\\w+=\"", Pattern.CASE_INSENSITIVE);

    @Test
    void every_address_has_its_page() throws Exception {
        var pages = new Pages();
        assertThat(Arrays.stream(Pages.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(GetMapping.class)))
                .isNotEmpty()
                .allSatisfy(address -> assertThat(file(pages, address)).exists());
    }

    @Test
    void every_file_that_a_page_a_script_or_a_style_names_exists() throws IOException {
        assertThat(files("html"))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(named(page, ASSET))
                        .isNotEmpty()
                        .allSatisfy(asset ->
                                assertThat(STATIC.resolve(asset.substring(1))).exists()));
        assertThat(files("js"))
                .isNotEmpty()
                .allSatisfy(script -> assertThat(named(script, IMPORT))
                        .filteredOn(module -> !module.startsWith("/_static/"))
                        .allSatisfy(
                                module -> assertThat(resolved(script, module)).exists()));
        assertThat(files("css"))
                .isNotEmpty()
                .allSatisfy(style -> assertThat(named(style, STYLE_IMPORT))
                        .allSatisfy(other -> assertThat(resolved(style, other)).exists()));
    }

    @Test
    void nothing_stands_in_a_page_that_the_content_policy_forbids() throws IOException {
        assertThat(Stream.concat(files("html").stream(), files("js").stream()))
                .allSatisfy(page -> assertThat(
                                INLINE.matcher(Files.readString(page)).results())
                        .isEmpty());
    }

    private static Path file(Pages pages, Method address) throws ReflectiveOperationException {
        var forward = String.valueOf(address.invoke(pages));
        assertThat(forward).startsWith("forward:/");
        return STATIC.resolve(forward.substring("forward:/".length()));
    }

    private static Path resolved(Path from, String name) {
        return name.startsWith("/") ? STATIC.resolve(name.substring(1)) : from.resolveSibling(name);
    }

    private static List<String> named(Path file, Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map(PagesTest::firstGroup)
                .toList();
    }

    private static String firstGroup(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static List<Path> files(String ending) throws IOException {
        try (var all = Files.walk(STATIC)) {
            return all.filter(file -> file.toString().endsWith("." + ending)).toList();
        }
    }
}
