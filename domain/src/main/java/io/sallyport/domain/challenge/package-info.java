/**
 * What is sent to an address and must come back from it: a token in a link, or a code. Sees {@code
 * access}, {@code user} and {@code shared}.
 */
@NullMarked
package io.sallyport.domain.challenge;

import org.jspecify.annotations.NullMarked;
