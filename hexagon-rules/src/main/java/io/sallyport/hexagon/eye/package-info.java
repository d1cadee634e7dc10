/**
 * Two eyes on a program: one reads the bytecode, the other the sources. What they see has one form,
 * the {@link io.sallyport.hexagon.eye.Use}; they know nothing of hexagons.
 */
@NullMarked
package io.sallyport.hexagon.eye;

import org.jspecify.annotations.NullMarked;
