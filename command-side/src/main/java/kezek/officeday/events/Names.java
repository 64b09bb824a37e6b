package kezek.officeday.events;

/** One text in the three languages of the house; the law puts Kazakh first. */
public record Names(String kk, String ru, String en) {

    /** By the language's ISO 639 code; Kazakh when it is none of ours. */
    public String in(String language) {
        return switch (language) {
            case "ru" -> ru;
            case "en" -> en;
            default -> kk;
        };
    }

    public String in(Language language) {
        return switch (language) {
            case KK -> kk;
            case RU -> ru;
            case EN -> en;
        };
    }
}
