package io.sallyport.bootstrap.enumeration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was measured, as a file for people: {@code target/enumeration.md}. */
final class EnumerationReport {

  private static final Path FILE = Path.of("target", "enumeration.md");

  private static final String HEAD =
      """
      # Whether an address has an account, told by time

      Each pair is asked in turns in random order, on one machine, with a hasher of microseconds, over PostgreSQL.
      The median difference stands with its interval of 99 percent. |t| below 4.5 means that the means do not differ, p above
      0.001 that not even ranks do. The seeded leak shows what one needless statement looks like.

      | by | pair | samples | median difference, µs | 99 %, µs | Welch's t | Wilcoxon's p |
      |---|---|---|---|---|---|---|
      """;

  private final List<String> rows = new CopyOnWriteArrayList<>();

  Timing add(String by, Pair pair, Timing timing) {
    rows.add("| " + by + " | " + pair.name() + " | " + timing.row() + " |\n");
    return timing;
  }

  void write() {
    try {
      Files.writeString(FILE, HEAD + String.join("", rows));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
