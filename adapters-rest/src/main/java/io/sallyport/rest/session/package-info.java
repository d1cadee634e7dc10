/** Logging in and out, and the token endpoint of RFC 6749. Sees {@code http}. */
@NullMarked
package io.sallyport.rest.session;

import org.jspecify.annotations.NullMarked;
