/** The day ledger: the mathematics and the files of a record that nobody can quietly change. */
@NullMarked
@ApplicationModule(displayName = "Ledger")
package kezek.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
