/**
 * Sessions: log-in, refresh by refresh tokens, authentication by access tokens, log-out. Sees
 * {@code user}, {@code password}, {@code access} and {@code shared}.
 */
@NullMarked
package io.sallyport.domain.session;

import org.jspecify.annotations.NullMarked;
