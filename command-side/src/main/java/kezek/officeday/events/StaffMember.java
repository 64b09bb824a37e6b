package kezek.officeday.events;

import java.util.List;
import java.util.regex.Pattern;

/** A member of the staff by his account name, and the services that he may take at a counter. */
public record StaffMember(String account, List<ServiceCode> services) {
    /** What an account may be called. */
    public static final Pattern ACCOUNT = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

    public StaffMember {
        services = List.copyOf(services);
    }
}
