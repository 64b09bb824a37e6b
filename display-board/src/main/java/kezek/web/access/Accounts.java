package kezek.web.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The user store. An account is never removed, only locked: whoever acted stays known. */
@Component
class Accounts {
    private static final String COLUMNS = "SELECT name, password, role, office, enabled FROM account ";

    private final JdbcClient database;

    Accounts(JdbcClient database) {
        this.database = database;
    }

    Optional<Account> find(String name) {
        return database.sql(COLUMNS + "WHERE name = ?")
                .param(name)
                .query(Accounts::read)
                .optional();
    }

    /** By name. */
    List<Account> all() {
        return database.sql(COLUMNS + "ORDER BY name").query(Accounts::read).list();
    }

    /** Whether anybody but the guests of a demonstration has an account. */
    boolean hasOwn() {
        return database.sql("SELECT EXISTS (SELECT FROM account WHERE NOT demo)")
                .query(Boolean.class)
                .single();
    }

    /** Tells whether the name was free; one that only a past demonstration used is. */
    boolean add(Account account) {
        return insert(account, false);
    }

    /** Opens or renews an account of the demonstration, unless somebody has a real one of that name. */
    boolean addDemo(Account account) {
        return insert(account, true);
    }

    private boolean insert(Account account, boolean demo) {
        return database.sql("""
                        INSERT INTO account (name, password, role, office, demo) VALUES (:name, :hash, :role, :office, :demo)
                        ON CONFLICT (name) DO UPDATE SET password = excluded.password, role = excluded.role,
                            office = excluded.office, demo = excluded.demo, enabled = true
                        WHERE account.demo AND (excluded.demo OR NOT account.enabled)""")
                        .param("name", account.name())
                        .param("hash", account.hash())
                        .param("role", account.role().code())
                        .param("office", account.office())
                        .param("demo", demo)
                        .update()
                > 0;
    }

    void lockDemo() {
        database.sql("UPDATE account SET enabled = false WHERE demo AND enabled")
                .update();
    }

    /** A new password lets a locked account in again. */
    void setPassword(String name, String hash) {
        database.sql("UPDATE account SET password = ?, enabled = true WHERE name = ?")
                .params(hash, name)
                .update();
    }

    /** Locks the account unless it is the last administrator's who belongs to no office; tells whether it did. */
    boolean lock(String name) {
        return database.sql("""
                        UPDATE account SET enabled = false WHERE name = ?
                            AND (role <> 'administrator' OR office IS NOT NULL OR EXISTS (
                                SELECT FROM account a
                                WHERE a.role = 'administrator' AND a.office IS NULL AND a.enabled AND a.name <> ?))""").params(name, name).update() > 0;
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("name"),
                row.getString("password"),
                Role.of(row.getString("role")),
                row.getString("office"),
                row.getBoolean("enabled"));
    }
}
