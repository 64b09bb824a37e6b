package kezek.web.postgres;

/** Kezek does not start on this database; says why and what to do about it. */
final class UnfitDatabase extends RuntimeException {
    private final String remedy;

    UnfitDatabase(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    UnfitDatabase(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
