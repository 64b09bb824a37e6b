/** The offices themselves: services, counters, hours, rules; every change of them is an event. */
@NullMarked
@ApplicationModule(displayName = "Office")
package kezek.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
