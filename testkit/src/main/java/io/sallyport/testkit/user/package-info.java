/** People to put into a test, users in memory, and the contracts of their stores. */
@NullMarked
package io.sallyport.testkit.user;

import org.jspecify.annotations.NullMarked;
