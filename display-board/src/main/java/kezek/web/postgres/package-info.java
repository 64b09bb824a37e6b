/** The database of an office that has no database server: a PostgreSQL of its own in the data folder, kept durable. */
@NullMarked
package kezek.web.postgres;

import org.jspecify.annotations.NullMarked;
