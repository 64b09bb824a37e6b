/**
 * How events are stored: names, JSON, table, rights. What other packages may use is {@link StoredEvents}; how a record is
 * written may change behind it.
 */
@NullMarked
@NamedInterface("store")
package kezek.officeday.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
