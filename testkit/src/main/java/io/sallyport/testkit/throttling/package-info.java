/** Rate limits in memory, and the contract of their port. */
@NullMarked
package io.sallyport.testkit.throttling;

import org.jspecify.annotations.NullMarked;
