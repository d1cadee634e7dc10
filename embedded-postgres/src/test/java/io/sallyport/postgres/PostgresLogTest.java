package io.sallyport.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PostgresLogTest {

  @TempDir Path place;

  @Test
  void shows_the_last_lines_of_this_run_only() throws IOException {
    DataFolder folder = DataFolder.open(place.resolve("data"));
    Files.writeString(PostgresLog.open(folder).file(), "an older run\n", StandardOpenOption.APPEND);
    PostgresLog log = PostgresLog.open(folder);
    Files.writeString(log.file(), "one\ntwo\n", StandardOpenOption.APPEND);
    assertEquals(
        "It failed. The log is %s; it ends:%none%ntwo".formatted(folder.log()),
        log.failure("It failed.").getMessage());
    Files.writeString(log.file(), "line\n".repeat(10_000) + "last", StandardOpenOption.APPEND);
    String message = log.failure("It failed.").getMessage();
    assertTrue(message.endsWith("last"), message);
    assertEquals(9, message.lines().count());
  }

  @Test
  void keeps_one_older_log_when_it_got_large() throws IOException {
    DataFolder folder = DataFolder.open(place.resolve("data"));
    Files.write(PostgresLog.open(folder).file(), new byte[10 * 1024 * 1024 + 1]);
    PostgresLog log = PostgresLog.open(folder);
    assertEquals(0, Files.size(log.file()));
    assertFalse(Folders.isOpen(log.file()));
    assertTrue(Files.size(folder.logs().resolve("postgresql.log.1")) > 10 * 1024 * 1024);
  }

  @Test
  void waiting_ends_at_its_bound_and_at_an_interruption() throws IOException {
    assertFalse(Polling.until(Duration.ZERO, () -> false));
    assertTrue(Polling.until(Duration.ZERO, () -> true));
    Thread.currentThread().interrupt();
    assertThrows(EmbeddedFailure.class, () -> Polling.until(Duration.ofMinutes(1), () -> false));
    assertTrue(Thread.interrupted());
  }
}
