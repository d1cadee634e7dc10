/**
 * The living document: what an architecture is, made from the code and not from memory. Sees the
 * findings of {@code report} and the descriptions behind them.
 */
@NullMarked
package io.sallyport.hexagon.document;

import org.jspecify.annotations.NullMarked;
