package kezek.officeday.store;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * Parts of Axon's auto-configuration that have no place in an office: the update checker reports home and writes into the
 * user's home folder, XStream is not used, and the timeouts interrupt a thread in the middle of a commit (the connection's
 * own time limits do that work).
 */
final class LeftOutOfAxon implements AutoConfigurationImportFilter {
    private static final String PACKAGE = "org.axonframework.springboot.autoconfig.";
    private static final Set<String> LEFT_OUT = Set.of(
            PACKAGE + "UpdateCheckerAutoConfiguration",
            PACKAGE + "XStreamAutoConfiguration",
            PACKAGE + "AxonTimeoutAutoConfiguration");

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            String candidate = candidates[i];
            wanted[i] = candidate != null && !LEFT_OUT.contains(candidate);
        }
        return wanted;
    }
}
