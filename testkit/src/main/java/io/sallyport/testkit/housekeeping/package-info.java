/** Leases in memory, and the contract of their port. */
@NullMarked
package io.sallyport.testkit.housekeeping;

import org.jspecify.annotations.NullMarked;
