/**
 * The description of a hexagon: plain values, and what a project writes. Sees no other package of
 * this jar.
 */
@NullMarked
package io.sallyport.hexagon.description;

import org.jspecify.annotations.NullMarked;
