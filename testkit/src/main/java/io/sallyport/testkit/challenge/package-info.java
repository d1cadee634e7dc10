/** Challenges in memory, and the contract of their port. */
@NullMarked
package io.sallyport.testkit.challenge;

import org.jspecify.annotations.NullMarked;
