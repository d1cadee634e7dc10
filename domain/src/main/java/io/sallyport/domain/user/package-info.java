/**
 * Who exists: people, their addresses, their profile, their roles. Sees {@code password}, {@code
 * idempotency}, {@code access} and {@code shared}.
 */
@NullMarked
package io.sallyport.domain.user;

import org.jspecify.annotations.NullMarked;
