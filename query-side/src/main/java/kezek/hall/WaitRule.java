package kezek.hall;

import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.WaitMeasure;
import kezek.officeday.events.WorkingTime;

/**
 * How the waits of a day are counted, for a page that tells them while they last.
 *
 * @param norm which wait is held against the norm
 */
public record WaitRule(WaitMeasure norm, WorkingTime working) {
    public static WaitRule of(OfficeConfiguration office, OfficeDayId day) {
        return new WaitRule(office.waitMeasure(), office.workingTime(day.date()));
    }
}
