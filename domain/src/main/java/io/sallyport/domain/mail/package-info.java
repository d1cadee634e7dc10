/**
 * What we write to people: letters, the queue they leave through, and what sends them. Sees {@code
 * user}, {@code access} and {@code shared}.
 */
@NullMarked
package io.sallyport.domain.mail;

import org.jspecify.annotations.NullMarked;
