/** Whether the process is up and whether it can serve. Sees {@code http}. */
@NullMarked
package io.sallyport.rest.health;

import org.jspecify.annotations.NullMarked;
