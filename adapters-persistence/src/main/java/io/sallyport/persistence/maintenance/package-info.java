/** Leases in PostgreSQL. Sees {@code database} and of the domain what housekeeping sees. */
@NullMarked
package io.sallyport.persistence.maintenance;

import org.jspecify.annotations.NullMarked;
