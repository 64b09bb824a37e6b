package kezek.hall;

import java.util.Locale;

/** Writes a constant as the contract does: {@code NO_SHOW} is {@code no-show}. */
public final class Words {
    private Words() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
