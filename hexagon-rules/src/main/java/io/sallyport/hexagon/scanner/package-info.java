/**
 * Two scanners of a program: one reads the bytecode, the other the sources. What they see has one
 * form, the {@link io.sallyport.hexagon.scanner.Use}; they know nothing of hexagons.
 */
@NullMarked
package io.sallyport.hexagon.scanner;

import org.jspecify.annotations.NullMarked;
