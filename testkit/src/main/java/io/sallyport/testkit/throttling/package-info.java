/** Rate limits, guesses and familiar places in memory, and the contracts of their ports. */
@NullMarked
package io.sallyport.testkit.throttling;

import org.jspecify.annotations.NullMarked;
