/** The same program as a witness: it stands at the agency, knows no office, and remembers how far each log has come. */
@NullMarked
@ApplicationModule(displayName = "Witness")
package kezek.witness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
