package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.application.Keyring;
import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.KeyPolicy;
import io.sallyport.domain.maintenance.PurgeExpired.Purged;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.testkit.SettableClock;
import io.sallyport.testkit.key.PlainKeyMaker;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class BackgroundMaintenanceTest {

  private static final Purged DONE = new Purged(true, 0, 0, true);
  private static final Purged NOT_OURS = new Purged(false, 0, 0, true);

  private final SettableClock clock = new SettableClock(Instant.EPOCH);
  private final KeyPairs pairs =
      KeyPairs.of(
          KeyAlgorithm.ES256,
          Keyring.of(
              new InMemoryTransactions(),
              new PlainKeyMaker(),
              KeyPolicy.standard(Duration.ofDays(90), Duration.ofMinutes(30)),
              clock));
  private Supplier<Purged> sweeping = () -> DONE;
  private int anchored;
  private int sweeps;
  private boolean timeless;

  private final BackgroundMaintenance maintenance =
      new BackgroundMaintenance(
          () -> ++anchored > 0 && !timeless,
          () -> {
            sweeps++;
            return sweeping.get();
          },
          Optional.of(pairs));

  private void rounds(int count) {
    for (int i = 0; i < count; i++) {
      maintenance.round();
    }
  }

  @Test
  void prepares_a_time_and_a_key_that_signs() {
    maintenance.prepare();

    assertEquals(1, anchored);
    assertEquals(1, pairs.cache().known().size());
    assertEquals(pairs.stored(), pairs.cache().known());
    maintenance.prepare();
    assertEquals(1, pairs.stored().size());
  }

  @Test
  void keeps_the_clock_fresh_every_round_and_sweeps_every_sixth() {
    rounds(13);

    assertEquals(13, anchored);
    assertEquals(3, sweeps);
  }

  @Test
  void sweeps_on_in_the_next_round_if_something_is_left() {
    sweeping = () -> new Purged(true, 10_000, 3, false);
    try (var heard = new Heard(BackgroundMaintenance.class)) {
      rounds(3);

      assertEquals(3, sweeps);
      assertEquals(
          "INFO event=\"swept\" sessions=\"10000\" idempotency_records=\"3\"",
          heard.lines().get(2));
    }
  }

  @Test
  void lets_keys_take_turns_only_on_the_node_that_keeps_house() {
    maintenance.prepare();
    clock.advance(Duration.ofDays(90));
    sweeping = () -> NOT_OURS;
    rounds(1);
    assertEquals(1, pairs.stored().size());

    sweeping = () -> DONE;
    rounds(6);
    assertEquals(2, pairs.stored().size());
    assertEquals(pairs.stored(), pairs.cache().known());
  }

  @Test
  void waits_for_an_outage_to_end_tells_of_it_once_and_goes_on() {
    Supplier<Purged> outage =
        () -> {
          throw new StoresUnavailable(new SQLException());
        };
    try (var heard = new Heard(BackgroundMaintenance.class)) {
      sweeping = outage;
      rounds(3);
      sweeping = () -> DONE;
      rounds(1);
      assertEquals(4, sweeps);
      assertEquals(List.of("WARN event=\"maintenance_waits\""), heard.lines());

      sweeping =
          () -> {
            throw new IllegalStateException("a bug");
          };
      rounds(7);
      timeless = true;
      rounds(1);
      assertEquals("ERROR event=\"maintenance_failed\"", heard.lines().get(1));
    }
  }

  @Test
  void serves_nothing_without_a_time() {
    timeless = true;

    assertThrows(StoresUnavailable.class, maintenance::prepare);
    assertEquals(List.of(), pairs.stored());
  }

  @Test
  void stops_when_it_is_told_to_also_if_it_never_began() throws Exception {
    maintenance.start();
    maintenance.close();
    assertFalse(
        Thread.getAllStackTraces().keySet().stream()
            .anyMatch(thread -> thread.getName().equals("maintenance")));

    new BackgroundMaintenance(() -> true, () -> DONE, Optional.empty()).close();
    assertEquals(0, sweeps);
  }
}
