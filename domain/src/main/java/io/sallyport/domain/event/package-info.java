/**
 * What has happened to accounts, for a program that wants to know. Every event is an immutable
 * value without a secret in it. Sees {@code transaction}, {@code session}, {@code user}, {@code
 * access} and {@code shared}.
 */
@NullMarked
package io.sallyport.domain.event;

import org.jspecify.annotations.NullMarked;
