/** Challenges in PostgreSQL. Sees {@code database} and of the domain what challenge sees. */
@NullMarked
package io.sallyport.persistence.challenge;

import org.jspecify.annotations.NullMarked;
