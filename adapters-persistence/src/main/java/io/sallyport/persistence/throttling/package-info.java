/**
 * Rate limits and guesses in PostgreSQL. Sees {@code database} and of the domain what throttling
 * sees.
 */
@NullMarked
package io.sallyport.persistence.throttling;

import org.jspecify.annotations.NullMarked;
