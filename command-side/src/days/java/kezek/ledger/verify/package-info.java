/** Exports of days for the tests of the verifiers: built from the written format, with none of the code under test. */
@NullMarked
package kezek.ledger.verify;

import org.jspecify.annotations.NullMarked;
