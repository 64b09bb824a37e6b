package kezek.officeday.events;

/** Who did it: a role and a pseudonym, never a name; written {@code clerk:clerk1}. */
public record Actor(String role, String pseudonym) {
    /** The program itself, when nobody pressed anything. */
    public static final Actor SYSTEM = new Actor("system", "kezek");

    /** The visitor who holds the ticket. */
    public static final Actor HOLDER = new Actor("visitor", "holder");

    /** Whether somebody who works at the office has pressed it. */
    public boolean isStaff() {
        return role.equals("clerk") || role.equals("supervisor");
    }

    /** Whether somebody who works at the office, or its kiosk, has pressed it for a visitor. */
    public boolean isOfTheOffice() {
        return role.equals("kiosk") || isStaff();
    }

    /**
     * Reads the written form back.
     *
     * @throws IllegalArgumentException when the text has no role
     */
    public static Actor parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) throw new IllegalArgumentException("not an actor: role:pseudonym");
        return new Actor(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return role + ":" + pseudonym;
    }
}
