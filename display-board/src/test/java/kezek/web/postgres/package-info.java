/** The office's own database, killed, filled and misconfigured on purpose. */
@org.jspecify.annotations.NullMarked
package kezek.web.postgres;
