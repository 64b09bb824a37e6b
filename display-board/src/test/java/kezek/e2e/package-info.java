/** The pages as people use them, walked through in a real browser. */
@org.jspecify.annotations.NullMarked
package kezek.e2e;
