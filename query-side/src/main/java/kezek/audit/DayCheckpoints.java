package kezek.audit;

import java.util.Optional;
import kezek.officeday.events.OfficeDayId;

/** Knows by which signed text the log stands for a day; a report without it shows figures that nobody can check. */
public interface DayCheckpoints {

    /**
     * A checkpoint in ink: what must be printed so that a stranger can check it.
     *
     * @param note the checkpoint as a signed note, with its line feeds
     * @param key the verifier key of the log
     */
    record Signed(String note, String key) {}

    /** The newest checkpoint that covers records of the day; nothing as long as none was signed. */
    Optional<Signed> of(OfficeDayId day);
}
