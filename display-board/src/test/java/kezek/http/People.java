package kezek.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account of each role for every office ({@code clerk}), for Sokolovka only and for the district only. */
public class People implements InitializingBean {
    public static final String PASSWORD = "password of the tests";
    public static final List<String> ROLES =
            List.of("kiosk", "board", "clerk", "supervisor", "auditor", "administrator");

    private final JdbcClient database;

    People(JdbcClient database) {
        this.database = database;
    }

    /** The name of the account for one office. */
    public static String at(String office, String role) {
        return role + "." + office;
    }

    @Override
    public void afterPropertiesSet() {
        for (String role : ROLES) {
            open(role, role, null);
            open(at("sokolovka", role), role, "sokolovka");
            open(at("district", role), role, "district");
        }
        for (int i = 1; i <= 9; i++) open("clerk" + i, "clerk", null);
    }

    private void open(String name, String role, @Nullable String office) {
        database.sql("INSERT INTO account (name, password, role, office) VALUES (:name, :password, :role, :office)")
                .param("name", name)
                .param("password", "{noop}" + PASSWORD)
                .param("role", role)
                .param("office", office)
                .update();
    }
}
