/** How each visitor was handled, from the ticket to the end: for the clerk, the auditor, and the visitor himself. */
@NullMarked
@ApplicationModule(displayName = "Visits")
package kezek.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
