package kezek.officeday.events;

/** A value that cannot be, with the part that makes it so: whoever sent it is told where. */
public final class ImpossibleValue extends IllegalArgumentException {
    private final String component;

    ImpossibleValue(String component, String why) {
        super(component + ": " + why);
        this.component = component;
    }

    /** The part of the value, as it is written. */
    public String component() {
        return component;
    }
}
