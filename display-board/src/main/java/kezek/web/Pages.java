package kezek.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives every address that people type, print or scan its static page; the page reads the rest from the address. */
@Controller
class Pages {
    private static final String OFFICE = "{office:[a-z0-9-]+}";

    @GetMapping("/")
    String doors() {
        return "forward:/door/index.html";
    }

    @GetMapping("/login")
    String login() {
        return "forward:/door/login.html";
    }

    @GetMapping("/hall/" + OFFICE)
    String hall() {
        return "forward:/hall/index.html";
    }

    @GetMapping("/kiosk/" + OFFICE)
    String kiosk() {
        return "forward:/kiosk/index.html";
    }

    @GetMapping("/ticket/{id:[A-Za-z0-9_-]+}")
    String ticket() {
        return "forward:/ticket/index.html";
    }

    @GetMapping("/book/" + OFFICE)
    String book() {
        return "forward:/book/index.html";
    }

    @GetMapping("/booking/{id:[A-Za-z0-9_-]+}")
    String booking() {
        return "forward:/book/booking.html";
    }

    @GetMapping({"/clerk/" + OFFICE, "/clerk/" + OFFICE + "/{counter:[0-9]+}"})
    String clerk() {
        return "forward:/clerk/index.html";
    }

    @GetMapping("/supervisor/" + OFFICE)
    String supervisor() {
        return "forward:/supervisor/index.html";
    }

    @GetMapping("/admin/" + OFFICE)
    String admin() {
        return "forward:/admin/index.html";
    }

    @GetMapping("/replay/" + OFFICE + "/{day:[0-9-]+|today}")
    String replay() {
        return "forward:/replay/index.html";
    }
}
