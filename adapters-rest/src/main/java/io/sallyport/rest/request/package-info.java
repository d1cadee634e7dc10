/**
 * What JSON routes share: reading bodies, lists, cursors and entity tags. Sees no capability of
 * REST; of the domain it sees {@code access}, {@code user} (versions, sizes of pages) and {@code
 * shared}.
 */
@NullMarked
package io.sallyport.rest.request;

import org.jspecify.annotations.NullMarked;
