/** What hangs on the wall of an office, as sheets of paper: the closing report of a day and the calling order. */
@NullMarked
@ApplicationModule(displayName = "Report")
package kezek.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
