/**
 * The PostgreSQL that comes with the server: one cluster, its secrets and its binaries in one
 * private folder, for those who name no database of their own. It is an ordinary PostgreSQL that
 * keeps its promises (fsync, checksums, passwords); only its start and its end are ours.
 *
 * <p>Sees {@code io.sallyport.domain.shared} for {@code Secret}, and no other capability.
 */
@NullMarked
package io.sallyport.bootstrap.embedded;

import org.jspecify.annotations.NullMarked;
