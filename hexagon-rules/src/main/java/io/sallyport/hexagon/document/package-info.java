/**
 * The living document: what an architecture is, made from the code and not from memory. Sees the
 * findings of {@code io.sallyport.hexagon} and the words of its reports.
 */
@NullMarked
package io.sallyport.hexagon.document;

import org.jspecify.annotations.NullMarked;
