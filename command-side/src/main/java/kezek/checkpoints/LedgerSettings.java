package kezek.checkpoints;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the logs of this installation are signed.
 *
 * @param installation name in the origin of every log, {@code kezek.<installation>/<office>}; choose it once
 * @param folder of the log's key and of what it last signed; outside the database, readable by nobody else
 * @param sign whether this node signs, with the folder on its disk; of several nodes on one database one is enough, and all
 *     that do have the same key
 * @param every the longest time that a record stays unsigned while the log grows
 * @param late after how long a log that grew may still be unsigned before health turns red, and what was signed still
 *     uncosigned before a witness counts as silent
 * @param carried the same for a witness to which requests are carried as files
 * @param rebuild offices whose rows {@code office_log} and {@code office_day} were lost: see {@link LogRebuild}
 * @param witnesses who remembers what was signed
 */
@ConfigurationProperties("kezek.ledger")
public record LedgerSettings(
        @DefaultValue("local") String installation,
        @DefaultValue("./kezek-data/ledger") Path folder,
        @DefaultValue("true") boolean sign,
        @DefaultValue("60s") Duration every,
        @DefaultValue("5m") Duration late,
        @DefaultValue("7d") Duration carried,
        @DefaultValue List<String> rebuild,
        @DefaultValue List<WitnessAddress> witnesses) {

    /**
     * A witness elsewhere.
     *
     * @param url under which it answers {@code add-checkpoint}; absent when requests are carried to it as files
     * @param key verifier key by which its cosignatures are known
     */
    public record WitnessAddress(@Nullable URI url, String key) {}

    /** Name of the log's key. */
    String name() {
        return "kezek." + installation;
    }

    /** Origin of an office's checkpoints. */
    public String origin(String office) {
        return name() + "/" + office;
    }
}
