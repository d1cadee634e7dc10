/**
 * What a check found, told to people and to programs: as the text of a failing test, as Markdown,
 * as JSON, and as one page of HTML. Sees the descriptions and findings of {@code
 * io.sallyport.hexagon}, and nothing but {@code java.*}.
 */
@NullMarked
package io.sallyport.hexagon.report;

import org.jspecify.annotations.NullMarked;
