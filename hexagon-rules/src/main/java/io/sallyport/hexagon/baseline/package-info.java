/**
 * What is let pass for a while: dated exceptions, and a file of what was wrong at the start. Sees
 * {@code report}, {@code rules}, {@code analysis} and {@code description}.
 */
@NullMarked
package io.sallyport.hexagon.baseline;

import org.jspecify.annotations.NullMarked;
