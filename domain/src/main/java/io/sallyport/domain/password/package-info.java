/**
 * What a password may be, how it is kept, and how it is changed. Sees {@code access} and {@code
 * shared}.
 */
@NullMarked
package io.sallyport.domain.password;

import org.jspecify.annotations.NullMarked;
