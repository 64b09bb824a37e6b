/** Kezek: a fair queue whose every step is recorded. */
@org.jspecify.annotations.NullMarked
package kezek;
