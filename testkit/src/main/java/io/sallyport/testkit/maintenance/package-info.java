/** Leases in memory, and the contract of their port. */
@NullMarked
package io.sallyport.testkit.maintenance;

import org.jspecify.annotations.NullMarked;
