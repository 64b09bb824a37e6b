package kezek.web.postgres;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to run on a PostgreSQL that acknowledges what it may lose: with {@code fsync} off a power cut takes every ticket,
 * with {@code synchronous_commit} off every crash takes the last ones.
 */
@Component
final class DurableServer implements InitializingBean {
    private static final List<String> NEEDED = List.of("fsync", "full_page_writes", "synchronous_commit");

    private final JdbcClient database;

    DurableServer(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        NEEDED.forEach(this::demand);
    }

    private void demand(String setting) {
        String value = database.sql("SELECT current_setting(?)")
                .param(setting)
                .query(String.class)
                .single();
        if (!value.equals("off")) return;
        throw new UnfitDatabase(
                "The database has " + setting + " = off, so it may lose a ticket that a visitor already holds.",
                "Set " + setting + " = on at the PostgreSQL server (and for this login: ALTER ROLE ... RESET " + setting
                        + "), then start again.");
    }
}
