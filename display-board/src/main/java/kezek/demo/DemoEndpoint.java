package kezek.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells how far the demonstration day is. */
@RestController
@ConditionalOnBooleanProperty("kezek.demo")
class DemoEndpoint {
    private final Demo demo;

    DemoEndpoint(Demo demo) {
        this.demo = demo;
    }

    @GetMapping("/api/demo")
    Demo.Report report() {
        return demo.report();
    }
}
