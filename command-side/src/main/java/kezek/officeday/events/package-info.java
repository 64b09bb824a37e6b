/** The published language: what happened on an office day, in words that every reader may rely on. */
@NullMarked
@NamedInterface("events")
package kezek.officeday.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
