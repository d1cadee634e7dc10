/** Terms of use, and who accepted them. Sees {@code access} and {@code shared}. */
@NullMarked
package io.sallyport.domain.terms;

import org.jspecify.annotations.NullMarked;
