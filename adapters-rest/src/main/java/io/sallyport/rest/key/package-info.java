/** The public keys that access tokens can be verified with. Sees {@code http}. */
@NullMarked
package io.sallyport.rest.key;

import org.jspecify.annotations.NullMarked;
