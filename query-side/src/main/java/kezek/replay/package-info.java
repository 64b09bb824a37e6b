/** An auditor steps through a day: its records, the hall at any of them, and the day as a picture. */
@NullMarked
@ApplicationModule(displayName = "Replay")
package kezek.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
