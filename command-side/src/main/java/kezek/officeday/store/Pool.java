package kezek.officeday.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Takes its rights from the application's connection pool, and lends a connection only when a statement needs one.
 *
 * <p>Whoever logs in, every connection acts as {@code kezek_app}, which may append to the record and read it. A command
 * that waits for its office day, or is refused, holds no connection, so one crowded office does not starve the others.
 */
@Component
final class Pool implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) pool.setConnectionInitSql("SET ROLE kezek_app");
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool ? lazy(pool) : bean;
    }

    private static DataSource lazy(HikariDataSource pool) {
        LazyConnectionDataSourceProxy proxy = new LazyConnectionDataSourceProxy();
        proxy.setTargetDataSource(pool);
        // Told here, or the proxy would ask a connection before the migrations have made the role.
        proxy.setDefaultAutoCommit(true);
        proxy.setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        proxy.afterPropertiesSet();
        return proxy;
    }
}
