/**
 * How access tokens are made and read: JSON Web Tokens. Sees {@code session}, {@code key}, {@code
 * access} and {@code shared} of the domain, and {@code key} and {@code shared} here.
 */
@NullMarked
package io.sallyport.security.session;

import org.jspecify.annotations.NullMarked;
