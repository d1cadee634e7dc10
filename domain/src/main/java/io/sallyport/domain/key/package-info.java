/**
 * The key pairs that sign access tokens: made by us, rotated, published. Sees {@code access} and
 * {@code shared}.
 */
@NullMarked
package io.sallyport.domain.key;

import org.jspecify.annotations.NullMarked;
