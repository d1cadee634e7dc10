/** How a listener hears of what use cases do. */
@NullMarked
package io.sallyport.application.event;

import org.jspecify.annotations.NullMarked;
