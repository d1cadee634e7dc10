/** Throwing away what is over. Sees {@code shared} only. */
@NullMarked
package io.sallyport.domain.housekeeping;

import org.jspecify.annotations.NullMarked;
