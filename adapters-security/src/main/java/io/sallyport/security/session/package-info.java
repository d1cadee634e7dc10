/**
 * How access tokens are made and read: JSON Web Tokens. Sees {@code session}, {@code access} and
 * {@code shared} of the domain.
 */
@NullMarked
package io.sallyport.security.session;

import org.jspecify.annotations.NullMarked;
