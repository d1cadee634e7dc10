/**
 * Who is in: logging in, staying in by refresh tokens, being recognised by an access token, logging
 * out. Sees {@code user}, {@code password}, {@code access} and {@code shared}.
 */
@NullMarked
package io.sallyport.domain.session;

import org.jspecify.annotations.NullMarked;
