/** Signing keys in PostgreSQL. Sees {@code database} and of the domain what key sees. */
@NullMarked
package io.sallyport.persistence.key;

import org.jspecify.annotations.NullMarked;
