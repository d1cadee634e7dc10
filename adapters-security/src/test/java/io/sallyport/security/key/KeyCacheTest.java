package io.sallyport.security.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.maintenance.Budget;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobResult;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.testkit.key.PlainKeyMaker;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class KeyCacheTest {

  private final List<SigningKey> stored = new ArrayList<>();
  private boolean away;
  private int readings;
  private long nanos;
  private final KeyCache cache = new KeyCache(this::list, () -> nanos);

  private List<SigningKey> list() {
    readings++;
    if (away) {
      throw new StoresUnavailable(new SQLException());
    }
    return stored;
  }

  private void pass(long millis) {
    nanos += TimeUnit.MILLISECONDS.toNanos(millis);
  }

  private void makeKey() {
    stored.add(
        0,
        new PlainKeyMaker()
            .make(KeyAlgorithm.ES256, stored.size() + 1, Instant.EPOCH, Instant.EPOCH));
  }

  @Test
  void knows_nothing_that_it_has_not_read() {
    makeKey();

    assertEquals(List.of(), cache.known());
    cache.read();
    assertEquals(stored, cache.known());
    assertEquals(1, readings);
  }

  @Test
  void reads_again_for_an_unknown_key_and_at_most_once_a_second() {
    makeKey();
    assertEquals(stored, cache.reread());
    makeKey();
    pass(999);
    assertEquals(1, cache.reread().size());
    assertEquals(1, readings);
    pass(1);
    assertEquals(stored, cache.reread());
    assertEquals(2, readings);
  }

  @Test
  void keeps_what_it_knows_while_the_database_is_away_and_takes_no_outage_for_a_no() {
    makeKey();
    cache.read();
    away = true;
    pass(1000);

    assertThrows(StoresUnavailable.class, cache::reread);
    pass(999);
    assertThrows(StoresUnavailable.class, cache::reread);
    assertEquals(2, readings);
    assertThrows(StoresUnavailable.class, cache::read);
    assertEquals(stored, cache.known());

    away = false;
    makeKey();
    pass(1000);
    assertEquals(stored, cache.reread());
  }

  @Test
  void is_read_by_a_job_on_every_node_which_fails_while_the_database_is_away() {
    Job reading = cache.reading();
    var budget = new Budget(InstantSource.system(), Instant.MAX);
    makeKey();

    assertEquals(JobResult.nothing(), reading.work().run(budget));
    assertEquals(stored, cache.known());
    assertEquals("key_cache", reading.name());
    assertEquals(Job.Nodes.EVERY, reading.nodes());
    assertEquals(Duration.ofSeconds(10), reading.interval());

    away = true;
    assertThrows(StoresUnavailable.class, () -> reading.work().run(budget));
    assertEquals(stored, cache.known());
  }
}
