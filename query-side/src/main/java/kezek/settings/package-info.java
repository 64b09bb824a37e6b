/** How an office is set up, how it was set up on a day, and who changed what. */
@NullMarked
@ApplicationModule(displayName = "Settings")
package kezek.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
