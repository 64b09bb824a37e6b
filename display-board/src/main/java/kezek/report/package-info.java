/** The closing report as a sheet of paper, for the wall of the office. */
@NullMarked
@ApplicationModule(displayName = "Report")
package kezek.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
