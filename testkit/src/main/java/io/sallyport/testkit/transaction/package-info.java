/** Transactions in memory, and the contract of {@code Transactions}. Sees every capability. */
@NullMarked
package io.sallyport.testkit.transaction;

import org.jspecify.annotations.NullMarked;
