package kezek.web.postgres;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Runs the office's own PostgreSQL unless {@code spring.datasource.url} names a server. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabase.NoServerNamed.class)
@EnableConfigurationProperties(DataSettings.class)
class EmbeddedDatabase {

    /** Started before the pool that depends on it and stopped after it. */
    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(DataSettings settings) {
        return new EmbeddedServer(settings);
    }

    @Bean
    JdbcConnectionDetails appLogin(EmbeddedServer server) {
        return new Login(Preparation.APP, server.file().appPassword(), server.url());
    }

    @Bean
    FlywayConnectionDetails ownerLogin(EmbeddedServer server) {
        return new OwnerLogin(Preparation.OWNER, server.file().ownerPassword(), server.url());
    }

    private record Login(String getUsername, String getPassword, String getJdbcUrl) implements JdbcConnectionDetails {}

    private record OwnerLogin(String getUsername, String getPassword, String getJdbcUrl)
            implements FlywayConnectionDetails {}

    /** True when the settings name no database server. */
    static final class NoServerNamed implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().containsProperty("spring.datasource.url");
        }
    }
}
