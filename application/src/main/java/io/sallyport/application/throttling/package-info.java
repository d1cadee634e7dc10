/** Rate limits, limits of guesses, and their background work. */
@NullMarked
package io.sallyport.application.throttling;

import org.jspecify.annotations.NullMarked;
