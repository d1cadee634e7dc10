package io.sallyport.application.maintenance;

import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.Leases;
import io.sallyport.domain.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;

/**
 * The leases of those jobs that one node runs, each under the name of its job.
 *
 * @param node names this node among those on the same stores
 */
public record JobLeases(Transactions transactions, String node) {

  /** A node that ends is followed by another after this time, or two intervals of the job. */
  private static final Duration SHORTEST = Duration.ofMinutes(5);

  /**
   * Whether this node may run a job now. Without a store of leases every node may.
   *
   * @return false if another node holds the lease
   */
  boolean take(Job job, Instant now) {
    return job.nodes() == Job.Nodes.EVERY
        || !transactions.keeps(Leases.class)
        || transactions.inOneStatement(
            stores -> stores.leases().take(job.name(), node, now, now.plus(length(job))));
  }

  /** Longer than the interval, so that the node that ran a job last runs it next. */
  private static Duration length(Job job) {
    Duration twice = job.interval().multipliedBy(2);
    return twice.compareTo(SHORTEST) > 0 ? twice : SHORTEST;
  }
}
