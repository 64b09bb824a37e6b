package kezek.web.access;

import java.util.Locale;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What an account is for; each has exactly one. */
enum Role {
    KIOSK,
    BOARD,
    CLERK,
    SUPERVISOR,
    AUDITOR,
    ADMINISTRATOR;

    /** The written form of the table and of JSON. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    SimpleGrantedAuthority authority() {
        return new SimpleGrantedAuthority("ROLE_" + name());
    }
}
