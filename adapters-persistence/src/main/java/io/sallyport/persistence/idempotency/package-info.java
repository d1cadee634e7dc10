/**
 * Idempotency records in PostgreSQL. Sees {@code database} and of the domain what idempotency sees.
 */
@NullMarked
package io.sallyport.persistence.idempotency;

import org.jspecify.annotations.NullMarked;
