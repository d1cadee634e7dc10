/** Sessions in memory, access tokens that are remembered, and the contracts of their ports. */
@NullMarked
package io.sallyport.testkit.session;

import org.jspecify.annotations.NullMarked;
