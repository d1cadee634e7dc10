/**
 * What is known about a program: who uses what, which class lives where, what the architecture
 * looks like. {@link io.sallyport.hexagon.analysis.ClassSource} is the port through which the
 * scanners are asked. Sees {@code description}.
 */
@NullMarked
package io.sallyport.hexagon.analysis;

import org.jspecify.annotations.NullMarked;
