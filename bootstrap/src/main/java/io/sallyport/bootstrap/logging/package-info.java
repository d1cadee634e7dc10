/**
 * How the log is written: one form, one place, standard error. Sees {@code
 * bootstrap.configuration}.
 */
@NullMarked
package io.sallyport.bootstrap.logging;

import org.jspecify.annotations.NullMarked;
