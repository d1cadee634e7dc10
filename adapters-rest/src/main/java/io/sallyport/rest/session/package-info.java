/**
 * Log-in, refresh and log-out, where someone is signed in, and the endpoints of OAuth 2 (RFC 6749,
 * RFC 7009). Sees {@code http} and {@code idempotency}.
 */
@NullMarked
package io.sallyport.rest.session;

import org.jspecify.annotations.NullMarked;
