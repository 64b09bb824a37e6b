package kezek.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The records as they lie in the store, for whoever signs, exports and proves them. */
public interface RecordedLog {
    /** The offices that have a record. */
    List<String> offices();

    /** How many records an office has. */
    long size(String office);

    /**
     * Records of an office in the order of its log.
     *
     * @param from index of the first
     * @param limit at most so many
     * @throws HoleInLogException when an index is missing among them
     */
    List<byte[]> records(String office, long from, int limit);

    /**
     * One record of a stream.
     *
     * @param seq its number in the stream, from 1
     */
    Optional<byte[]> record(String stream, long seq);

    /** What the log held before an office day, and all its records from the first of the day to the last; empty before it opens. */
    Optional<DayRange> day(String office, LocalDate day);
}
