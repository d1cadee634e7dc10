/** Throwing away what is over. Sees {@code shared} only. */
@NullMarked
package io.sallyport.domain.maintenance;

import org.jspecify.annotations.NullMarked;
