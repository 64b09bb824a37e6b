package kezek;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the office: one process that decides, records and shows. */
@SpringBootApplication
public class KezekApplication {
    static void main(String[] args) {
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(KezekApplication.class, args);
    }
}
