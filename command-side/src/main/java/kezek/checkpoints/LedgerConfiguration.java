package kezek.checkpoints;

import java.security.SecureRandom;
import kezek.ledger.CheckpointSigner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the log's key comes from: a file outside the database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerSettings.class)
class LedgerConfiguration {

    @Bean
    @ConditionalOnBooleanProperty(name = "kezek.ledger.sign", matchIfMissing = true)
    CheckpointSigner checkpointSigner(LedgerSettings settings) {
        return CheckpointSigner.open(settings.folder(), settings.name(), new SecureRandom());
    }
}
