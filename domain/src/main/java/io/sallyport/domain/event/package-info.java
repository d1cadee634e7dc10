/**
 * The listener of a program that wants to know what happens to accounts. The events themselves are
 * of the capabilities. Sees {@code transaction} and {@code access}.
 */
@NullMarked
package io.sallyport.domain.event;

import org.jspecify.annotations.NullMarked;
