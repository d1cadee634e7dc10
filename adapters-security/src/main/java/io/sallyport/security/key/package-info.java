/**
 * How key pairs are made, kept, read and published. Sees {@code key} and {@code shared} of the
 * domain, the outages of {@code transaction}, and {@code shared} here.
 */
@NullMarked
package io.sallyport.security.key;

import org.jspecify.annotations.NullMarked;
