package kezek.officeday.events;

/** One text in the three languages of the house; the law puts Kazakh first. */
public record Names(String kk, String ru, String en) {

    public String in(Language language) {
        return switch (language) {
            case KK -> kk;
            case RU -> ru;
            case EN -> en;
        };
    }
}
