/**
 * Layering rules for a hexagon: describe it in {@code description}, check it with {@link
 * io.sallyport.hexagon.HexagonCheck} or as a test in {@code junit}, and read what was found in
 * {@code report}. Sees every package of this jar; none sees it but {@code junit} and {@code
 * command}.
 */
@NullMarked
package io.sallyport.hexagon;

import org.jspecify.annotations.NullMarked;
