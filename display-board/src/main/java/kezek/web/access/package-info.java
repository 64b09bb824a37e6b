/** Who may enter: accounts, sign-in, and for every address the roles that may open it. */
@NullMarked
package kezek.web.access;

import org.jspecify.annotations.NullMarked;
