package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.persistence.database.DatabaseStatus;
import io.sallyport.persistence.database.MigrationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BoundedStatusTest {

  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofSeconds(50);
  private static final DatabaseStatus GOOD =
      new DatabaseStatus(
          180000, "18.0", Instant.EPOCH, true, "UTF8", new MigrationStatus(0, false));

  private final CountDownLatch answered = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();

  private DatabaseStatus slowly() {
    asked.incrementAndGet();
    try {
      answered.await();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
    return GOOD;
  }

  @Test
  void tells_what_the_database_says_and_asks_anew_each_time() {
    try (var status = new BoundedStatus(this::slowly, LONG)) {
      answered.countDown();

      assertSame(GOOD, status.get());
      assertSame(GOOD, status.get());
      assertEquals(2, asked.get());
    }
  }

  @Test
  void waits_no_longer_than_it_may_and_asks_no_second_time_meanwhile() {
    try (var status = new BoundedStatus(this::slowly, SHORT)) {
      assertThrows(StoresUnavailable.class, status::get);
      assertThrows(StoresUnavailable.class, status::get);

      assertEquals(1, asked.get());
    }
  }

  private static BoundedStatus failing(RuntimeException failure) {
    return new BoundedStatus(
        () -> {
          throw failure;
        },
        LONG);
  }

  @Test
  void fails_as_the_question_fails_so_that_a_mistake_is_no_outage() {
    var outage = new StoresUnavailable(new IllegalStateException("gone"));
    var mistake = new IllegalArgumentException("a mistake");

    try (var status = failing(outage);
        var mistaken = failing(mistake)) {
      assertSame(outage, assertThrows(StoresUnavailable.class, status::get));
      assertSame(mistake, assertThrows(IllegalArgumentException.class, mistaken::get));
    }
  }
}
