/** Leases in PostgreSQL. Sees {@code database} and of the domain what maintenance sees. */
@NullMarked
package io.sallyport.persistence.maintenance;

import org.jspecify.annotations.NullMarked;
