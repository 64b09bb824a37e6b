/** The live channel: every screen that follows a hall gets a snapshot, then numbered changes, and can resume by number. */
@NullMarked
@ApplicationModule(displayName = "Board")
package kezek.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
