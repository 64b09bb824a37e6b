package kezek.hall;

/** Hears how the halls move: on the lane of the office, in order, after the record was written. It must not block. */
public interface HallListener {
    /** The next event of an office's day. */
    void moved(HallStep step);

    /** A day was begun, or read anew: whoever shows the hall starts from this one. */
    void begun(Hall hall);
}
