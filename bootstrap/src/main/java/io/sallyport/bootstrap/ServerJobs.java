package io.sallyport.bootstrap;

import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.persistence.database.DatabaseClock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a server keeps fresh besides its accounts: the time, and the key pairs. */
record ServerJobs(DatabaseClock clock, Optional<KeyPairs> keyPairs) {

  /**
   * What must be done before anything is served: there is a time, and a key that signs.
   *
   * @throws StoresUnavailable if the database does not answer
   */
  void prepare() {
    clock.requireAnchor();
    keyPairs.ifPresent(KeyPairs::prepare);
  }

  List<Job> all() {
    Stream<Job> ofKeys = keyPairs.stream().flatMap(pairs -> pairs.jobs().stream());
    return Stream.concat(Stream.of(clock.anchoring()), ofKeys).toList();
  }
}
