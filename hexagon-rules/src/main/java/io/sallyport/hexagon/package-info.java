/**
 * Layering rules for a hexagon: describe it with {@link io.sallyport.hexagon.Hexagon}, check it,
 * and read what was found. The rules are listed in {@link io.sallyport.hexagon.Rules}.
 */
@NullMarked
package io.sallyport.hexagon;

import org.jspecify.annotations.NullMarked;
