/**
 * The check as a command, for projects without a test class: a description in a text file, a
 * verdict on standard output, a status that a script understands. Sees everything else here.
 */
@NullMarked
package io.sallyport.hexagon.command;

import org.jspecify.annotations.NullMarked;
