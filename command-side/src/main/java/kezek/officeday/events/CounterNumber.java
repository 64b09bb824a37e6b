package kezek.officeday.events;

/** The number over a counter (window) of the hall, 1-999. */
public record CounterNumber(int value) implements Comparable<CounterNumber> {

    /** @throws IllegalArgumentException when the number is not 1-999 */
    public CounterNumber {
        if (value < 1 || value > 999) throw new IllegalArgumentException("not a counter number");
    }

    @Override
    public int compareTo(CounterNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
