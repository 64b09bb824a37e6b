package kezek.officeday.events;

import java.util.List;
import kezek.officeday.events.OfficeConfiguration.Entry;

/**
 * What a clerk may do beyond call, serve and finish, and for which reasons; each list is the office's own.
 *
 * @param withdrawSeconds how long the last call or finish can be withdrawn
 * @param restoreMinutes how long after a no-show the ticket can be restored, once
 * @param parkMinutes after how long a parked ticket returns when nobody said until when
 * @param deferMinutes by how much a visitor steps back when he does not say
 */
public record DeskRule(
        int withdrawSeconds,
        int restoreMinutes,
        int parkMinutes,
        int deferMinutes,
        List<Entry> parkReasons,
        List<Entry> transferReasons,
        List<Entry> outOfTurnReasons,
        List<Entry> correctionReasons,
        List<Entry> stopReasons,
        List<Entry> ratingReasons) {
    /** For an office that has never said anything: the usual times, and no reasons, hence nothing that needs one. */
    public static final DeskRule USUAL =
            new DeskRule(30, 30, 60, 15, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public DeskRule {
        parkReasons = List.copyOf(parkReasons);
        transferReasons = List.copyOf(transferReasons);
        outOfTurnReasons = List.copyOf(outOfTurnReasons);
        correctionReasons = List.copyOf(correctionReasons);
        stopReasons = List.copyOf(stopReasons);
        ratingReasons = List.copyOf(ratingReasons);
    }
}
