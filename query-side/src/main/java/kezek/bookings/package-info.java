/** Which times of a day can still be booked, and what has become of those that were. */
@NullMarked
@ApplicationModule(displayName = "Bookings")
package kezek.bookings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
