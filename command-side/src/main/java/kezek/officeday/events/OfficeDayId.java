package kezek.officeday.events;

import java.time.LocalDate;

/** One office on one local date: the stream that an auditor replays, written {@code sokolovka/2026-03-24}. */
public record OfficeDayId(OfficeId office, LocalDate date) {

    /**
     * Reads the written form back.
     *
     * @throws IllegalArgumentException when the text is not {@code office/yyyy-MM-dd}
     */
    public static OfficeDayId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) throw new IllegalArgumentException("not an office day: office/yyyy-MM-dd");
        try {
            return new OfficeDayId(new OfficeId(text.substring(0, slash)), LocalDate.parse(text.substring(slash + 1)));
        } catch (java.time.DateTimeException notADate) {
            throw new IllegalArgumentException("not an office day: office/yyyy-MM-dd", notADate);
        }
    }

    @Override
    public String toString() {
        return office + "/" + date;
    }
}
