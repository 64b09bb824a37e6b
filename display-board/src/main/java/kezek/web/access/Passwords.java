package kezek.web.access;

import java.security.SecureRandom;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes passwords that can be read out over the telephone, and keeps only their bcrypt hashes. */
@Component
class Passwords {
    /** Without look-alikes: 0 o, 1 l i. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final String nobody = encoder.encode(generate());

    /** Four groups of four: 79 bits. */
    String generate() {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) password.append('-');
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    boolean fits(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** Takes the time of a comparison, so that an unknown name cannot be told from a wrong password. */
    void compareWithNobody(String password) {
        encoder.matches(password, nobody);
    }
}
