package kezek.officeday.events;

import java.util.List;
import java.util.Optional;

/** The offices that this installation runs, with the configuration in force. */
public interface Offices {
    Optional<OfficeConfiguration> find(OfficeId office);

    /** All offices, in the order of their ids. */
    List<OfficeConfiguration> all();
}
