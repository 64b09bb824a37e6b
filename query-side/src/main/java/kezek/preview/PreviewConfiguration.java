package kezek.preview;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of the simulated days. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PreviewSettings.class)
class PreviewConfiguration {}
