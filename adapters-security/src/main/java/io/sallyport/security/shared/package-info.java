/** Where secret bits come from, and how text is sealed. Sees {@code shared} of the domain. */
@NullMarked
package io.sallyport.security.shared;

import org.jspecify.annotations.NullMarked;
