package kezek.officeday.events;

/** Names a service of the office's catalogue, such as {@code address-certificate}. */
public record ServiceCode(String value) implements Comparable<ServiceCode> {

    @Override
    public int compareTo(ServiceCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
