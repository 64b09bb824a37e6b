package kezek.ledger.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** {@code KezekVerify.java}, compiled as it is given to people: for Java 17, with every warning an error. */
public final class JavaVerifier {
    private final Method verify;

    private JavaVerifier(Method verify) {
        this.verify = verify;
    }

    public static JavaVerifier asGiven() {
        return of(source());
    }

    /** With a line of its source changed; it is an error when the change changes nothing. */
    static JavaVerifier without(UnaryOperator<String> check) {
        String changed = check.apply(source());
        if (changed.equals(source())) throw new IllegalStateException("the source has no such line any more");
        return of(changed);
    }

    public static String source() {
        try (InputStream file = JavaVerifier.class.getResourceAsStream("/static/verify/KezekVerify.java")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JavaVerifier of(String source) {
        try {
            Path folder = Files.createTempDirectory("kezek-verify");
            Path file = Files.writeString(folder.resolve("KezekVerify.java"), source);
            compile(file, folder);
            Class<?> type = new URLClassLoader(new URL[] {folder.toUri().toURL()}).loadClass("KezekVerify");
            return new JavaVerifier(
                    type.getMethod("verify", byte[].class, Collection.class, Collection.class, String.class));
        } catch (IOException | ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void compile(Path file, Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("--release", "17", "-Xlint:all", "-Werror", "-d", folder.toString());
            boolean compiled = compiler.getTask(complaints, files, null, options, null, files.getJavaFileObjects(file))
                    .call();
            if (!compiled) throw new IllegalStateException(complaints.toString());
        }
    }

    /** What it reports of an export, in one line. */
    public String report(byte[] export, List<String> keys, List<String> witnesses) {
        return report(export, keys, witnesses, null);
    }

    /** Compared with a checkpoint that somebody holds. */
    public String report(byte[] export, List<String> keys, List<String> witnesses, @Nullable String held) {
        try {
            Object report = verify.invoke(null, export, keys, witnesses, held);
            return (String) report.getClass().getMethod("json").invoke(report);
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException("a verifier throws nothing", thrown.getCause());
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** With the key of the test log and no witness. */
    String report(byte[] export) {
        return report(export, List.of(ExportedDay.LOG.verifierKey()), List.of());
    }
}
