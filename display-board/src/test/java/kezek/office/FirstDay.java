package kezek.office;

import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeId;

/** An office as it is founded, for tests that run without the record. */
public final class FirstDay {
    private FirstDay() {}

    public static OfficeConfiguration of(String office) {
        OfficeId id = new OfficeId(office);
        return OfficeTemplate.read(id).configuration(id);
    }
}
