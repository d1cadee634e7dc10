/** What was told of accounts, for a test to ask. */
@NullMarked
package io.sallyport.testkit.event;

import org.jspecify.annotations.NullMarked;
