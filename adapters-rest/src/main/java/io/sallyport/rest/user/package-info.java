/**
 * Registering, one's own profile, and looking after everyone's accounts. Sees {@code http} and
 * {@code idempotency}.
 */
@NullMarked
package io.sallyport.rest.user;

import org.jspecify.annotations.NullMarked;
