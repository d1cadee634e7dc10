/**
 * Who is asking, what they may do, and the opaque tokens that prove it. Sees {@code shared} only.
 */
@NullMarked
package io.sallyport.domain.access;

import org.jspecify.annotations.NullMarked;
