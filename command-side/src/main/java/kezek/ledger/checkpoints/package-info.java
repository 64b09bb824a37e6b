/** Signs the log of each office from time to time, and has witnesses elsewhere remember what was signed. */
@NullMarked
package kezek.ledger.checkpoints;

import org.jspecify.annotations.NullMarked;
