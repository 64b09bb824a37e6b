package kezek.officeday.store;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Takes its rights from the application's connection pool: whoever logs in, every connection acts as {@code kezek_app},
 * which may append to the record and read it.
 */
@Component
final class Pool implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) pool.setConnectionInitSql("SET ROLE kezek_app");
        return bean;
    }
}
