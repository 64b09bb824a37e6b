package kezek.web.access;

import org.springframework.security.core.AuthenticationException;

/** The account was locked, or got another password, while its owner was signed in. */
final class Expelled extends AuthenticationException {
    Expelled() {
        super("the session was ended");
    }
}
