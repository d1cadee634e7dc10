/**
 * How key pairs are made, kept and read. Sees {@code key} and {@code shared} of the domain, and
 * {@code shared} here.
 */
@NullMarked
package io.sallyport.security.key;

import org.jspecify.annotations.NullMarked;
