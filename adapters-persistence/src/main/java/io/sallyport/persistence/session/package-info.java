/** Sessions in PostgreSQL. Sees {@code database} and of the domain what its sessions see. */
@NullMarked
package io.sallyport.persistence.session;

import org.jspecify.annotations.NullMarked;
