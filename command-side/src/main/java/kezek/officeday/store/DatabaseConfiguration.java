package kezek.officeday.store;

import java.util.HashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import kezek.officeday.events.BookingIds;
import kezek.officeday.events.TicketIds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who owns the tables and who merely uses them.
 *
 * <p>Migrations run as the owner, {@code spring.flyway.user} and {@code password}, or the login of the pool when nobody
 * else is named; the pool's login ({@code spring.datasource.username}) is let into {@code kezek_app} and has no other
 * right. One login for both works, too: the pool gives its rights away at each connection.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnProperty("spring.datasource.url")
    FlywayConnectionDetails owner(JdbcConnectionDetails login, FlywayProperties owner) {
        return new Owner(login, owner);
    }

    @Bean
    FlywayConfigurationCustomizer nameOfTheAppLogin(JdbcConnectionDetails login) {
        return flyway -> {
            var placeholders = new HashMap<>(flyway.getPlaceholders());
            String name = login.getUsername();
            placeholders.put("appLogin", name == null ? "" : name);
            flyway.placeholders(placeholders);
        };
    }

    @Bean
    TicketIds ticketIds(JdbcClient database) {
        return new TicketIds(secret(database));
    }

    @Bean
    BookingIds bookingIds(JdbcClient database) {
        return new BookingIds(secret(database));
    }

    private static SecretKey secret(JdbcClient database) {
        byte[] secret = database.sql("SELECT secret FROM ticket_secret")
                .query(byte[].class)
                .single();
        return new SecretKeySpec(secret, "HmacSHA256");
    }
}
