package kezek.officeday.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The migrations' own way to a database server, past the pool that has given its rights away. */
record Owner(JdbcConnectionDetails login, FlywayProperties settings) implements FlywayConnectionDetails {

    @Override
    public @Nullable String getUsername() {
        return settings.getUser() != null ? settings.getUser() : login.getUsername();
    }

    @Override
    public @Nullable String getPassword() {
        return settings.getUser() != null ? settings.getPassword() : login.getPassword();
    }

    @Override
    public String getJdbcUrl() {
        String url = settings.getUrl();
        return url != null ? url : login.getJdbcUrl();
    }
}
