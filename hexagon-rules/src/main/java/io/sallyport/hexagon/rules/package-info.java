/**
 * The rules, listed in {@link io.sallyport.hexagon.rules.Rules}, and what a rule of one's own is
 * made of. Sees {@code description} and {@code analysis}, and reads no file.
 */
@NullMarked
package io.sallyport.hexagon.rules;

import org.jspecify.annotations.NullMarked;
