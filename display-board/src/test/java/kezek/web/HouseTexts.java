package kezek.web;

import org.springframework.context.MessageSource;

/** The texts of the house, for tests that run without the application. */
public final class HouseTexts {
    private HouseTexts() {}

    public static MessageSource all() {
        return new Texts();
    }
}
