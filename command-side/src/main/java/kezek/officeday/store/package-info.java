/**
 * How events are stored: names, JSON, table, rights. What other packages may use is {@link StoredEvents} and the way in which
 * the published language is written ({@link EventJson}, {@link NothingMissing}); how a record is stored may change behind it.
 */
@NullMarked
@NamedInterface("store")
package kezek.officeday.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
