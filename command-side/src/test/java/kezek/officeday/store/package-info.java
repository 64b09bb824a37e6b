/** The contract of the store, proved against a real PostgreSQL. */
@org.jspecify.annotations.NullMarked
package kezek.officeday.store;
