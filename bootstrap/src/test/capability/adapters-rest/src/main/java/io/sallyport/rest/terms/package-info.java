/** The routes of the terms of use. Sees {@code http}. */
@NullMarked
package io.sallyport.rest.terms;

import org.jspecify.annotations.NullMarked;
