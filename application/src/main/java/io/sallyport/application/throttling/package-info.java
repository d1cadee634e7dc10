/** Use cases and background work of rate limits. Sees of the domain what throttling sees. */
@NullMarked
package io.sallyport.application.throttling;

import org.jspecify.annotations.NullMarked;
