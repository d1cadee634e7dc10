/**
 * Background work: what a {@link io.sallyport.domain.maintenance.Job} is, and which node runs it.
 * Sees no capability.
 */
@NullMarked
package io.sallyport.domain.maintenance;

import org.jspecify.annotations.NullMarked;
