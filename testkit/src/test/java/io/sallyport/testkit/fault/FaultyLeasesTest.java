package io.sallyport.testkit.fault;

import io.sallyport.domain.maintenance.Leases;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.maintenance.LeasesContract;
import java.time.Instant;

final class FaultyLeasesTest implements EachFaultIsCaught {

  abstract static class Fault implements LeasesContract {

    private final Transactions transactions = Faulty.with(Leases.class, this::of);

    abstract Leases of(Leases sound);

    @Override
    public Transactions transactions() {
      return transactions;
    }
  }

  @CaughtBy("gives_a_lease_to_one_of_many_that_ask_at_once")
  static final class SelectsBeforeItUpdates extends Fault {

    private final Glimpses glimpses = new Glimpses();

    @Override
    Leases of(Leases sound) {
      return (lease, holder, now, until) -> {
        boolean sawItFree = glimpses.isFirst(lease);
        return sound.take(lease, holder, now, until) || sawItFree;
      };
    }
  }

  @CaughtBy("gives_a_lease_to_one_node_until_it_ends")
  static final class NeverEnds extends Fault {
    @Override
    Leases of(Leases sound) {
      return (lease, holder, now, until) -> sound.take(lease, holder, Instant.MIN, until);
    }
  }

  @CaughtBy("tells_one_lease_from_another")
  static final class KnowsOneLeaseOnly extends Fault {
    @Override
    Leases of(Leases sound) {
      return (lease, holder, now, until) -> sound.take("the lease", holder, now, until);
    }
  }
}
