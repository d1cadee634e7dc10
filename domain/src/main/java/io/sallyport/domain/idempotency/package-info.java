/**
 * Asking for one thing twice and getting it once: what a request made is kept under the key that
 * its client gave it. Sees {@code access} and {@code shared}.
 */
@NullMarked
package io.sallyport.domain.idempotency;

import org.jspecify.annotations.NullMarked;
