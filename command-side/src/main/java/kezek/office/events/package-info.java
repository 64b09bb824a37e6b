/** What happened to an office: the published language of its configuration. */
@NullMarked
@NamedInterface("events")
package kezek.office.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
