/**
 * Stand-ins and contracts of the ports of {@code password}. Sees {@code domain} capabilities {@code
 * password} and {@code shared}.
 */
@NullMarked
package io.sallyport.testkit.password;

import org.jspecify.annotations.NullMarked;
