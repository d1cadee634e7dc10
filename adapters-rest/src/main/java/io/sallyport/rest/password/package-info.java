/** Changing one's own password. Sees {@code http}. */
@NullMarked
package io.sallyport.rest.password;

import org.jspecify.annotations.NullMarked;
