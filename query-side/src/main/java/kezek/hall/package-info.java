/** What the hall sees: one fold of the office day, live, after a restart and in the replay. */
@NullMarked
@ApplicationModule(displayName = "Hall")
package kezek.hall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
