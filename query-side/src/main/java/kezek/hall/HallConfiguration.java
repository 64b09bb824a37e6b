package kezek.hall;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of the halls. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HallSettings.class)
class HallConfiguration {}
