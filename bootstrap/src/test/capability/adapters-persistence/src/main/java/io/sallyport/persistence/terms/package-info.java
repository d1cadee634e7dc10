/** Acceptances of the terms of use in PostgreSQL. */
@NullMarked
package io.sallyport.persistence.terms;

import org.jspecify.annotations.NullMarked;
