/** Changing one's own password, and setting someone else's. Sees {@code http}. */
@NullMarked
package io.sallyport.rest.password;

import org.jspecify.annotations.NullMarked;
