/** One transaction over every store. Sees every capability; no capability sees it. */
@NullMarked
package io.sallyport.domain.transaction;

import org.jspecify.annotations.NullMarked;
