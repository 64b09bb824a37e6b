package kezek.demo;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The one password of all accounts of a demonstration; it is printed at start-up and known to the players. */
public record DemoPassword(String value) {

    static DemoPassword of(@Nullable String wished) {
        if (wished != null && !wished.isBlank()) return new DemoPassword(wished);
        byte[] drawn = new byte[6];
        new SecureRandom().nextBytes(drawn);
        return new DemoPassword(HexFormat.of().formatHex(drawn));
    }

    /** Not for a log. */
    @Override
    public String toString() {
        return "DemoPassword";
    }
}
