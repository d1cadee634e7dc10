/** Key pairs in memory, and the contract of their port. */
@NullMarked
package io.sallyport.testkit.key;

import org.jspecify.annotations.NullMarked;
