/** The whole application asked over HTTP, on a real database, with a clock that the test sets. */
@org.jspecify.annotations.NullMarked
package kezek.http;
