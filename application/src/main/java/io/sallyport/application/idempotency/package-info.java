/** How one request that comes twice is answered once. */
@NullMarked
package io.sallyport.application.idempotency;

import org.jspecify.annotations.NullMarked;
