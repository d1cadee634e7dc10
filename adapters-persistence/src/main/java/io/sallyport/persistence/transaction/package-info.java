/** Transactions of PostgreSQL over every store. Sees every capability; none sees it. */
@NullMarked
package io.sallyport.persistence.transaction;

import org.jspecify.annotations.NullMarked;
