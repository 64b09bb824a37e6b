package kezek;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reviewer would otherwise have to say again and again: short files, short methods, nothing half done or private. */
class TidyTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_SOURCES = Set.of("target", "kezek-data", ".git", ".idea", ".vscode");
    private static final List<Path> FILES = files();

    private static final int LONGEST_FILE = 300;
    /** Whoever checks a day without us has to take one file with him; its methods are as short as elsewhere. */
    private static final String ONE_BY_DESIGN = "command-side/verify/KezekVerify.java";

    private static final int LONGEST_METHOD = 60;

    @ParameterizedTest
    @ValueSource(strings = {"java", "js", "css"})
    void no_file_is_longer_than_a_reader_can_hold(String kind) {
        var files = named(".*\\." + kind);
        assertThat(files).isNotEmpty();
        assertThat(files.stream()
                        .filter(file -> lines(file).size() > LONGEST_FILE)
                        .filter(file -> !shown(file).equals(ONE_BY_DESIGN)))
                .isEmpty();
    }

    @Test
    void no_method_is_longer_than_a_screen() throws IOException {
        var methods = methods(named(".*\\.java"));
        assertThat(methods).hasSizeGreaterThan(100);
        assertThat(methods.stream().filter(method -> method.lines() > LONGEST_METHOD))
                .isEmpty();
    }

    @Test
    void nothing_is_left_to_do() {
        // Split, so that this file may name what it forbids.
        var left = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");
        assertThat(saying(left, texts())).isEmpty();
    }

    @Test
    void no_file_knows_the_machine_it_was_written_on() {
        var home = Pattern.compile("/(?:work|root|home|Users)/[\\w.]");
        assertThat(saying(home, texts())).isEmpty();
    }

    /** The place from which Maven fetches is the builder's business (settings.xml), never this repository's. */
    @Test
    void the_build_names_no_host_but_that_of_its_own_schema() {
        var host = Pattern.compile("https?://(?!maven\\.apache\\.org/|www\\.w3\\.org/)[^\\s\"'<]+");
        var build = named("(.*/)?pom\\.xml|\\.mvn/.*");
        assertThat(build).hasSizeGreaterThan(4);
        assertThat(saying(host, build)).isEmpty();
    }

    @Test
    void a_readme_names_only_files_that_exist() {
        var link = Pattern.compile("\\]\\((?!\\w+:|#|/)([^)#\\s]+)");
        var path = Pattern.compile(
                "`((?:[\\w.-]+/)*[\\w-]+\\.(?:java|md|xml|sql|js|css|tsv|html|json|yaml|properties)|(?:[\\w.-]+/)+)`");
        var missing = named(".*\\.md").stream()
                .flatMap(readme -> Stream.of(link, path)
                        .flatMap(pattern -> found(pattern, readme).stream())
                        .filter(name -> !exists(name, readme))
                        .map(name -> shown(readme) + ": " + name));
        assertThat(missing).isEmpty();
    }

    /** Beside the file that names it, from the root, or, for a bare name, anywhere among the sources. */
    private static boolean exists(String name, Path readme) {
        return Files.exists(readme.resolveSibling(name))
                || Files.exists(ROOT.resolve(name))
                || FILES.stream()
                        .anyMatch(file ->
                                file.endsWith(name) || file.resolveSibling("").endsWith(name));
    }

    private record Method(String name, Path file, long lines) {}

    private static List<Method> methods(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var methods = new ArrayList<Method>();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            var positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree method, Void nothing) {
                        var from = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
                        var to = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
                        methods.add(new Method(
                                method.getName().toString(),
                                Path.of(unit.getSourceFile().toUri()),
                                to - from + 1));
                        return super.visitMethod(method, null);
                    }
                }.scan(unit, null);
            }
        }
        return methods;
    }

    private static List<String> saying(Pattern pattern, List<Path> files) {
        return files.stream()
                .flatMap(file -> found(pattern, file).stream().map(text -> shown(file) + ": " + text))
                .toList();
    }

    private static Set<String> found(Pattern pattern, Path file) {
        var found = new TreeSet<String>();
        pattern.matcher(String.join("\n", lines(file)))
                .results()
                .map(TidyTest::lastGroup)
                .forEach(found::add);
        return found;
    }

    private static String lastGroup(MatchResult match) {
        return match.group(match.groupCount());
    }

    private static List<Path> named(String pattern) {
        return FILES.stream().filter(file -> shown(file).matches(pattern)).toList();
    }

    private static List<Path> texts() {
        var texts = named(".*\\.(java|js|css|html|svg|xml|md|sql|tsv|json|properties|ya?ml|sh)|\\.ci/.*|\\.mvn/.*");
        assertThat(texts).hasSizeGreaterThan(100);
        return texts;
    }

    private static String shown(Path file) {
        return ROOT.relativize(file).toString();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new AssertionError(shown(file), unreadable);
        }
    }

    private static List<Path> files() {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_SOURCES.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return files;
    }
}
