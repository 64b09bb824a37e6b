package kezek.checkpoints;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.checkpoints.LedgerSettings.WitnessAddress;
import kezek.ledger.CheckpointSigner;
import kezek.ledger.RecordedLog;
import kezek.officeday.store.TestPostgres;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One node of an installation on a real database, put together by hand; without a folder it does not sign. */
final class LedgerNode implements AutoCloseable {
    final JdbcClient database;
    final CheckpointTable table;
    final LogKey key;
    final Checkpoints checkpoints;
    final Witnesses witnesses;
    final LogRebuild rebuild;
    private final @Nullable CheckpointSigner signer;

    private LedgerNode(String url, RecordedLog log, @Nullable Path folder, LedgerSettings settings) {
        database = JdbcClient.create(new DriverManagerDataSource(url));
        signer = folder == null ? null : CheckpointSigner.open(folder, settings.name(), new SecureRandom());
        table = new CheckpointTable(database);
        key = new LogKey(database, Optional.ofNullable(signer));
        checkpoints = new Checkpoints(log, table, settings, key, Optional.ofNullable(signer));
        witnesses = new Witnesses(table, log, settings);
        rebuild = new LogRebuild(database, log, checkpoints, settings, Optional.ofNullable(signer));
    }

    /** The JDBC URL of a database with the tables of the command side. */
    static String freshDatabase() {
        String url = TestPostgres.freshDatabase();
        var _ = Flyway.configure()
                .dataSource(new DriverManagerDataSource(url))
                .placeholders(Map.of("appLogin", ""))
                .load()
                .migrate();
        return url;
    }

    static LedgerNode signing(String url, RecordedLog log, Path folder, WitnessAddress... witnesses) {
        return new LedgerNode(url, log, folder, settings(folder, witnesses));
    }

    static LedgerNode reading(String url, RecordedLog log, WitnessAddress... witnesses) {
        return new LedgerNode(url, log, null, settings(Path.of("nowhere"), witnesses));
    }

    /** Nothing is late before ten minutes, or, carried as a file, before a week. */
    private static LedgerSettings settings(Path folder, WitnessAddress... witnesses) {
        return new LedgerSettings(
                "test",
                folder,
                true,
                Duration.ofMinutes(1),
                Duration.ofMinutes(10),
                Duration.ofDays(7),
                List.of(),
                List.of(witnesses));
    }

    /** Signs all there is; whether that was possible. */
    boolean sign() {
        return checkpoints.sign(MemoryLog.OFFICE, true);
    }

    /** As the owner of the database, with the triggers out of his way. */
    void tamper(String table, String statement) {
        database.sql("ALTER TABLE " + table + " DISABLE TRIGGER ALL").update();
        database.sql(statement).update();
        database.sql("ALTER TABLE " + table + " ENABLE ALWAYS TRIGGER the_record_only_grows")
                .update();
    }

    @Override
    public void close() {
        if (signer != null) signer.close();
    }
}
