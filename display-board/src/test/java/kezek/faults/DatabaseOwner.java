package kezek.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import kezek.board.LivingOffice;
import kezek.ledger.Frontier;
import kezek.ledger.Hash;
import kezek.ledger.LedgerRecord;
import kezek.ledger.RecordedLog;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** Whoever owns the database, with the triggers out of his way. */
record DatabaseOwner(LivingOffice office) {
    /** Every record from an index on, with another hand in the first of them, chained anew. */
    void rewriteFrom(String name, int index) throws SQLException {
        List<byte[]> records = office.bean(RecordedLog.class).records(name, 0, 1000);
        try (Connection owner = owner();
                var update = owner.prepareStatement("UPDATE event SET record = ? WHERE office = ? AND index = ?");
                var end = owner.prepareStatement("UPDATE office_log SET frontier = ?, last = ? WHERE office = ?")) {
            Frontier frontier = Frontier.EMPTY;
            Hash prev = Hash.ZERO;
            for (byte[] bytes : records) {
                LedgerRecord was = LedgerRecord.read(bytes);
                String payload =
                        was.index() < index ? was.payload() : was.payload().replace("kiosk:k", "kiosk:x");
                byte[] now = new LedgerRecord(
                                was.id(),
                                was.index(),
                                was.office(),
                                payload,
                                prev,
                                was.rev(),
                                was.seq(),
                                was.stream(),
                                was.type())
                        .bytes();
                update.setString(1, new String(now, UTF_8));
                update.setString(2, name);
                update.setLong(3, was.index());
                update.executeUpdate();
                prev = Hash.leaf(now);
                frontier = frontier.append(prev);
            }
            end.setBytes(1, frontier.bytes());
            end.setString(2, prev.toString());
            end.setString(3, name);
            end.executeUpdate();
        }
    }

    void execute(String... statements) throws SQLException {
        try (Connection owner = owner();
                Statement sql = owner.createStatement()) {
            for (String statement : statements) sql.execute(statement);
        }
    }

    private Connection owner() throws SQLException {
        FlywayConnectionDetails login = office.bean(FlywayConnectionDetails.class);
        Connection owner = DriverManager.getConnection(login.getJdbcUrl(), login.getUsername(), login.getPassword());
        try (Statement sql = owner.createStatement()) {
            sql.execute("ALTER TABLE event DISABLE TRIGGER ALL");
        }
        return owner;
    }
}
