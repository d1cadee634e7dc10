/**
 * How often something may be asked: rate limits, each counted for one network or one user, and
 * limits of guesses at passwords. Sees {@code access} and {@code shared}.
 */
@NullMarked
package io.sallyport.domain.throttling;

import org.jspecify.annotations.NullMarked;
