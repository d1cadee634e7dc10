/**
 * A PostgreSQL of one's own: one cluster, its secrets and its binaries in one private folder, for
 * the server without a database elsewhere, for a host, and for tests. It is an ordinary PostgreSQL
 * that keeps its promises (fsync, checksums, passwords); only its start and its end are ours.
 *
 * <p>Sees {@code io.sallyport.domain.shared} for {@code Secret}, and no other capability.
 */
@NullMarked
package io.sallyport.postgres;

import org.jspecify.annotations.NullMarked;
