/** Who is asking, and what they may do. Sees {@code shared} only. */
@NullMarked
package io.sallyport.domain.access;

import org.jspecify.annotations.NullMarked;
