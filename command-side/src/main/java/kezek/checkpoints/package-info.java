/** Signs the log of each office from time to time, and has witnesses elsewhere remember what was signed. */
@NullMarked
@ApplicationModule(displayName = "Checkpoints")
package kezek.checkpoints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
