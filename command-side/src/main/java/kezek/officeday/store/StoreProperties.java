package kezek.officeday.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the store.
 *
 * @param cachedDays how many office days stay in memory, the least recently used one goes first
 * @param cachedOffices how many offices stay in memory
 */
@ConfigurationProperties("kezek.store")
record StoreProperties(
        @DefaultValue("2000") int cachedDays,
        @DefaultValue("2000") int cachedOffices) {}
