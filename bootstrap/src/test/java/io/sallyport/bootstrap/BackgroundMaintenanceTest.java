package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.application.Maintenance;
import io.sallyport.application.SallyportBuilder;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobResult;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.session.PlainAccessTokens;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class BackgroundMaintenanceTest {

  private final CountDownLatch ranTwice = new CountDownLatch(2);
  private final AtomicInteger runs = new AtomicInteger();

  private Maintenance with(Job... jobs) {
    return SallyportBuilder.create()
        .transactions(new InMemoryTransactions())
        .passwordHasher(new QuickPasswordHasher())
        .accessTokens(new PlainAccessTokens())
        .jobs(List.of(jobs))
        .build()
        .maintenance();
  }

  private static boolean isRunning() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("maintenance"));
  }

  @Test
  void runs_the_jobs_whatever_one_of_them_throws_until_it_is_closed() throws Exception {
    Job broken =
        Job.onEveryNode(
            "broken",
            Duration.ofMillis(1),
            budget -> {
              ranTwice.countDown();
              throw new StackOverflowError();
            });
    Job good =
        Job.onEveryNode(
            "good", Duration.ofHours(1), budget -> JobResult.of("runs", runs.incrementAndGet()));
    var maintenance = new BackgroundMaintenance(with(broken, good));
    assertFalse(ranTwice.await(0, TimeUnit.SECONDS), "it is not started");

    maintenance.start();
    assertTrue(ranTwice.await(1, TimeUnit.MINUTES), "it runs again after a failure");
    assertEquals(1, runs.get(), "the others are run all the same");

    maintenance.close();
    assertFalse(isRunning());
  }

  @Test
  void stops_when_it_is_told_to_also_if_it_never_began() {
    Job counting =
        Job.onEveryNode(
            "counting",
            Duration.ofHours(1),
            budget -> JobResult.of("runs", runs.incrementAndGet()));

    new BackgroundMaintenance(with(counting)).close();

    assertEquals(0, runs.get());
    assertFalse(isRunning());
  }

  /** Transactions that break off as they do when the memory ends, and note it. */
  private final class Broken implements Transactions {
    @Override
    public <T> T inTransaction(Function<Stores, T> work) {
      ranTwice.countDown();
      throw new OutOfMemoryError("made by a test");
    }
  }

  @Tag("ASVS-16.5.4")
  @Test
  void outlives_an_error_that_no_job_has_thrown() throws Exception {
    Maintenance broken =
        SallyportBuilder.create()
            .transactions(new Broken())
            .passwordHasher(new QuickPasswordHasher())
            .accessTokens(new PlainAccessTokens())
            .build()
            .maintenance();
    try (var heard = new Heard(BackgroundMaintenance.class);
        var maintenance = new BackgroundMaintenance(broken)) {
      maintenance.start();

      assertTrue(ranTwice.await(1, TimeUnit.MINUTES), "it runs again after the error");
      assertTrue(heard.lines().contains("ERROR event=\"maintenance_failed\""), heard::toString);
    }
  }
}
