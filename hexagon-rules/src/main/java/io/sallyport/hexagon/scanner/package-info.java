/**
 * Two scanners of a program: one reads the bytecode, the other the sources. What they see has one
 * form, the {@code Use} of {@code analysis}; {@link io.sallyport.hexagon.scanner.CompiledClasses}
 * says where to look.
 */
@NullMarked
package io.sallyport.hexagon.scanner;

import org.jspecify.annotations.NullMarked;
