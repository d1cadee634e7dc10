/**
 * What a check found, told to people and to programs: as the text of a failing test, as Markdown,
 * as JSON, and as one page of HTML. Sees {@code rules}, {@code analysis} and {@code description}.
 */
@NullMarked
package io.sallyport.hexagon.report;

import org.jspecify.annotations.NullMarked;
