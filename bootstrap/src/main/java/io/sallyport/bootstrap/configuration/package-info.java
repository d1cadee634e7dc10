/**
 * What the server is told from outside: the one reader of the environment, the table of options,
 * and all that is wrong with them at once. Sees {@code domain.shared}, {@code domain.password},
 * {@code domain.key} and {@code domain.session} for the values it makes.
 */
@NullMarked
package io.sallyport.bootstrap.configuration;

import org.jspecify.annotations.NullMarked;
