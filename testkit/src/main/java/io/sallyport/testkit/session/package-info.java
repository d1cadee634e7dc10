/**
 * Stand-ins and contracts of the ports of {@code session}. Sees every {@code domain} capability
 * that {@code session} sees.
 */
@NullMarked
package io.sallyport.testkit.session;

import org.jspecify.annotations.NullMarked;
