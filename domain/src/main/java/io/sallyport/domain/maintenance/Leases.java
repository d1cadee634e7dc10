package io.sallyport.domain.maintenance;

import java.time.Instant;

/** Which node does what one node is to do. Reached only inside a transaction. */
@FunctionalInterface
public interface Leases {

  /**
   * Takes a lease, or keeps it: one conditional statement.
   *
   * @param holder names the node
   * @return false if another node holds it at that instant
   */
  boolean take(String lease, String holder, Instant now, Instant until);
}
