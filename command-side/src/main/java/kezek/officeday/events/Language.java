package kezek.officeday.events;

/** The visitor's language, as chosen at the kiosk. */
public enum Language {
    KK,
    RU,
    EN
}
