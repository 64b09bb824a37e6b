/** What another calling order would have meant on a day: the same decisions on the same visitors under a virtual clock. */
@NullMarked
@ApplicationModule
package kezek.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
