package kezek.web.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the reason and the remedy at the console instead of a stack trace. */
final class UnfitDatabaseReport extends AbstractFailureAnalyzer<UnfitDatabase> {
    @Override
    protected FailureAnalysis analyze(Throwable root, UnfitDatabase cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
