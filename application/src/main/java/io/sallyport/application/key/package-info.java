/** How key pairs come and go. */
@NullMarked
package io.sallyport.application.key;

import org.jspecify.annotations.NullMarked;
