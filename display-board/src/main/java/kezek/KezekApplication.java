package kezek;

import java.io.IOException;
import kezek.witness.WitnessMode;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Starts the office: one process that decides, records and shows; or, as {@code kezek.role=witness}, a witness of offices. */
@SpringBootApplication
public class KezekApplication {
    static void main(String[] args) throws IOException {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(args));
        if (WitnessMode.ROLE.equals(environment.getProperty("kezek.role"))) {
            WitnessMode.run(args);
            return;
        }
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(KezekApplication.class, args);
    }
}
