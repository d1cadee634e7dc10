package io.sallyport.bootstrap.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.bootstrap.command.CommandRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight clients do at random what people do with sessions, while {@code kill -9} hits the server
 * and its PostgreSQL in turn; then all that they saw is checked. {@code -Dcrash.rounds=100
 * -Dcrash.seed=1} for more rounds and other dice.
 */
final class CrashHistoryIT {

  private static final int CLIENTS = 8;
  private static final int ROUNDS = Integer.getInteger("crash.rounds", 10);
  private static final long SEED = Long.getLong("crash.seed", 20_261_125L);
  private static final Duration GRACE = Duration.ofSeconds(60);
  private static final int LEAST_ACKNOWLEDGED = 100;
  private static final long LONGEST_LOAD = Duration.ofSeconds(30).toNanos();
  private static final int ODD_MILLIS = 500;

  private final AtomicBoolean going = new AtomicBoolean(true);
  private final Recorder recorder = new Recorder();
  private final Random random = new Random(SEED);
  private final List<Double> recoveries = new ArrayList<>();

  @Tag("ASVS-7.4.1")
  @Tag("ASVS-10.4.5")
  @Test
  void loses_doubles_and_resurrects_nothing_whatever_is_killed(@TempDir Path folder)
      throws Exception {
    Map<String, String> environment =
        Map.of(
            "ACCESS_TOKEN_EXPIRE_MINUTES", String.valueOf(Held.LIFETIME.toMinutes()),
            "REFRESH_GRACE_SECONDS", String.valueOf(GRACE.toSeconds()),
            "SESSIONS_PER_USER", "200",
            "SHUTDOWN_GRACE_SECONDS", "0",
            "LOG_LEVEL", "error");
    List<Client> clients;
    try (var victim = new Victim(folder, environment)) {
      var api = new Api(victim.port());
      victim.awaitReady(api);
      var made =
          CommandRun.of(
              victim.data(),
              Administrator.PASSWORD,
              "users",
              "create",
              Administrator.EMAIL,
              "--admin");
      assertEquals(0, made.exitCode(), made.err());

      clients = clients(api);
      ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
      try {
        List<? extends Future<?>> lives = clients.stream().map(threads::submit).toList();
        for (int round = 0; round < ROUNDS; round++) {
          awaitLoad();
          kill(victim, api, round);
        }
        awaitLoad();
        going.set(false);
        await(lives);
        await(clients.stream().map(client -> threads.submit(client::lookAround)).toList());
      } finally {
        going.set(false);
        threads.shutdownNow();
      }
    }
    report(clients);
  }

  private List<Client> clients(Api api) {
    var administrator = new Administrator(api);
    List<Client> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(new Client("client-" + i, api, recorder, administrator, SEED + i, going));
    }
    return clients;
  }

  /** Enough has been done since the last kill, and the next comes at no particular moment. */
  private void awaitLoad() throws InterruptedException {
    int enough = recorder.acknowledged() + LEAST_ACKNOWLEDGED;
    long end = System.nanoTime() + LONGEST_LOAD;
    while (recorder.acknowledged() < enough && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    TimeUnit.MILLISECONDS.sleep(random.nextInt(ODD_MILLIS));
  }

  private void kill(Victim victim, Api api, int round) throws Exception {
    long start = System.nanoTime();
    switch (round % 4) {
      case 0 -> victim.killServer();
      case 1 -> victim.killDatabase();
      case 2 -> victim.killOneOfDatabase(random);
      default -> victim.killBoth();
    }
    victim.awaitReady(api);
    recoveries.add((System.nanoTime() - start) / 1e9);
  }

  private static void await(List<? extends Future<?>> futures) throws Exception {
    for (Future<?> future : futures) {
      future.get(3, TimeUnit.MINUTES);
    }
  }

  private void report(List<Client> clients) {
    var history = History.of(recorder.operations());
    List<Fault> faults =
        new HistoryCheck(GRACE.toNanos(), Duration.ofSeconds(1).toNanos()).faults(history);
    Map<Operation.Outcome, Long> outcomes = history.outcomes();
    Collections.sort(recoveries);
    System.out.printf(
        Locale.ROOT,
        "kill -9 x %d (seed %d): operations %s, expired tokens shown %d, faults %d,"
            + " recovery seconds median %.1f max %.1f%n",
        ROUNDS,
        SEED,
        outcomes,
        clients.stream().mapToInt(client -> client.expiredShown).sum(),
        faults.size(),
        recoveries.get(recoveries.size() / 2),
        recoveries.get(recoveries.size() - 1));

    assertEquals(List.of(), faults.stream().limit(5).toList());
    assertTrue(
        outcomes.getOrDefault(Operation.Outcome.OK, 0L) >= (long) LEAST_ACKNOWLEDGED * ROUNDS,
        outcomes::toString);
    assertTrue(outcomes.containsKey(Operation.Outcome.REFUSED), outcomes::toString);
    assertTrue(outcomes.containsKey(Operation.Outcome.UNKNOWN), outcomes::toString);
  }
}
