/** The office day: decides every step of a visit and records it as an event. */
@NullMarked
@ApplicationModule(displayName = "Office day")
package kezek.officeday;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
