package kezek.e2e;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Marks a test class that needs the machine's Chromium and Node.js. Without them it is skipped and says what is missing,
 * because a newcomer needs no browser to build Kezek; where {@code CI=true} a missing browser is a failure.
 *
 * <p>The time limit is there because a script evaluated in a page has none of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
@ExtendWith({InChromium.Condition.class, OneBrowser.class})
@interface InChromium {
    /** Looks for the browser before Spring starts an application for nothing. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            var missing = Chromium.missing();
            if (missing.isEmpty()) return ConditionEvaluationResult.enabled("a browser is here");
            if ("true".equals(System.getenv("CI")))
                throw new IllegalStateException("CI demands the browser: " + missing);
            tell(context.getDisplayName() + " skipped: " + missing);
            return ConditionEvaluationResult.disabled(missing);
        }

        /** To the console itself: Surefire keeps System.err in a file and prints no reason for a skip. */
        private static void tell(String text) {
            var console = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
            console.println(text);
        }
    }
}
