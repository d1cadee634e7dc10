/** Requests that may be sent again under one {@code Idempotency-Key}. Sees {@code http}. */
@NullMarked
package io.sallyport.rest.idempotency;

import org.jspecify.annotations.NullMarked;
