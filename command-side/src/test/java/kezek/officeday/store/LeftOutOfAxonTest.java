package kezek.officeday.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTimeoutAutoConfiguration;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Kezek reports to nobody that it runs. */
class LeftOutOfAxonTest {
    @Test
    void the_update_checker_xstream_and_the_interrupting_timeouts_never_start() {
        assertThat(new LeftOutOfAxon()
                        .match(
                                new String[] {
                                    UpdateCheckerAutoConfiguration.class.getName(),
                                    XStreamAutoConfiguration.class.getName(),
                                    AxonTimeoutAutoConfiguration.class.getName(),
                                    AxonAutoConfiguration.class.getName()
                                },
                                mock(AutoConfigurationMetadata.class)))
                .containsExactly(false, false, false, true);
    }

    @Test
    void spring_boot_asks_the_filter() {
        assertThat(SpringFactoriesLoader.loadFactories(AutoConfigurationImportFilter.class, null))
                .hasAtLeastOneElementOfType(LeftOutOfAxon.class);
    }
}
