/** Background work of challenges. Sees of the domain what challenge sees. */
@NullMarked
package io.sallyport.application.challenge;

import org.jspecify.annotations.NullMarked;
