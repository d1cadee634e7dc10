/**
 * The few words every capability speaks: how the system says no, how it holds a secret, how it
 * digests and writes bytes. Sees no capability. At most ten types; one more needs a decision
 * record.
 */
@NullMarked
package io.sallyport.domain.shared;

import org.jspecify.annotations.NullMarked;
