/** How what is over is thrown away. */
@NullMarked
package io.sallyport.application.housekeeping;

import org.jspecify.annotations.NullMarked;
