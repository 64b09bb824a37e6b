/** The description of the interface for programs, made from the code: OpenAPI 3.1 at {@code /v3/api-docs}. */
@NullMarked
package kezek.web.api;

import org.jspecify.annotations.NullMarked;
