/** Users in PostgreSQL. Sees {@code database} and of the domain what its users see. */
@NullMarked
package io.sallyport.persistence.user;

import org.jspecify.annotations.NullMarked;
