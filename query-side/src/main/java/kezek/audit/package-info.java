/** An auditor checks a day: exports it with its proofs, has every call decided again, and reads what departed from the rule. */
@NullMarked
@ApplicationModule(displayName = "Audit")
package kezek.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
