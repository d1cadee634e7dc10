/** Rate limits of requests, and the header fields that tell of them. Sees {@code http}. */
@NullMarked
package io.sallyport.rest.throttling;

import org.jspecify.annotations.NullMarked;
