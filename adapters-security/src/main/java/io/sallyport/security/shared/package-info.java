/** Where secret bits come from. Sees {@code shared} of the domain. */
@NullMarked
package io.sallyport.security.shared;

import org.jspecify.annotations.NullMarked;
