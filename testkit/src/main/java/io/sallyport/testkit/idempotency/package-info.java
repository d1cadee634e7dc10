/** IdempotencyRecords in memory, and the contract of their port. */
@NullMarked
package io.sallyport.testkit.idempotency;

import org.jspecify.annotations.NullMarked;
