/** What holds when machines break. */
@NullMarked
package kezek.faults;

import org.jspecify.annotations.NullMarked;
