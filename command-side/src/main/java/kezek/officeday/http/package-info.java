/** The doors of an office day: kiosk, counter, supervisor and ticket holder speak HTTP, the day answers. */
@NullMarked
@NamedInterface("http")
package kezek.officeday.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
