package kezek.officeday.events;

import java.util.List;

/** A member of the staff by his account name, and the services that he may take at a counter. */
public record StaffMember(String account, List<ServiceCode> services) {
    public StaffMember {
        services = List.copyOf(services);
    }
}
