/** Stand-ins and contracts of what every capability needs: time and randomness. */
@NullMarked
package io.sallyport.testkit.shared;

import org.jspecify.annotations.NullMarked;
