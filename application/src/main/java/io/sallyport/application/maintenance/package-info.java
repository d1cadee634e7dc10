/** How what is over is thrown away. */
@NullMarked
package io.sallyport.application.maintenance;

import org.jspecify.annotations.NullMarked;
