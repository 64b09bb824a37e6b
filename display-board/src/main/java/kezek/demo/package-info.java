/** A demonstration: an office that a newcomer can try at any hour, and a day that plays through its HTTP interface. */
@NullMarked
@ApplicationModule(displayName = "Demonstration")
package kezek.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
