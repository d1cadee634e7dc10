package io.sallyport.bootstrap.enumeration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nobody learns whether an address has an account: not from bytes, not from statements, and not
 * from time. Time is measured and reported in every build; it is judged with {@code
 * -Denumeration.samples=20000}, on a machine that does nothing else.
 */
final class EnumerationIT {

  private static final boolean JUDGED = System.getProperty("enumeration.samples") != null;
  private static final int SAMPLES = Integer.getInteger("enumeration.samples", 300);
  private static final long SEED = 20_261_129L;

  /** Nanoseconds within which the median difference must lie: a sixth of one statement. */
  private static final double OF_USE_CASE = 10_000;

  private static final double OF_REQUEST = 1_000_000;

  private static final EnumerationReport REPORT = new EnumerationReport();
  private static QuickServer server;
  private static LogInPairs logIns;

  @BeforeAll
  static void start(@TempDir Path folder) {
    server = new QuickServer(folder);
    logIns = new LogInPairs(server);
  }

  @AfterAll
  static void stop() {
    server.close();
    REPORT.write();
  }

  @Test
  void requests_of_a_pair_see_the_same_bytes() {
    for (Pair pair : all()) {
      for (int number = 0; number < 20; number++) {
        assertEquals(pair.one().send(number), pair.other().send(number), pair.name());
      }
    }
  }

  @Test
  void requests_of_a_pair_send_the_same_statements() {
    for (Pair pair : all()) {
      List<String> statements = server.statementsOf(pair.one());

      assertFalse(statements.isEmpty(), pair.name());
      assertEquals(statements, server.statementsOf(pair.other()), pair.name());
    }
  }

  @Test
  void use_cases_of_a_pair_take_the_same_time() {
    judge("use case", logIns.ofUseCase(), SAMPLES, timing -> timing.isAlike(OF_USE_CASE));
  }

  @Test
  void requests_of_a_pair_take_the_same_time() {
    judge(
        "request",
        logIns.ofRequests(),
        SAMPLES / 10,
        timing -> timing.isAlike(OF_REQUEST) && timing.isInvisible());
  }

  private static void judge(String by, List<Pair> pairs, int samples, Predicate<Timing> alike) {
    List<String> different = new ArrayList<>();
    for (Pair pair : pairs) {
      Timing timing = REPORT.add(by, pair, Timing.of(pair, samples, new Random(SEED)));
      if (!alike.test(timing)) {
        different.add(pair.name() + " | " + timing.row());
      }
    }
    if (JUDGED) {
      assertEquals(List.of(), different);
    }
  }

  @Test
  void finds_one_statement_more_on_one_side() {
    Pair pair = logIns.ofUseCase().get(0);
    Pair leak =
        new Pair(
            "a seeded leak: one statement more",
            number -> {
              server.readOnceMore();
              return pair.one().send(number);
            },
            pair.other());

    assertNotEquals(server.statementsOf(leak.one()), server.statementsOf(leak.other()));
    Timing timing = REPORT.add("use case", leak, Timing.of(leak, SAMPLES, new Random(SEED)));
    if (JUDGED) {
      assertFalse(timing.isAlike(OF_USE_CASE), timing::row);
    }
  }

  private static List<Pair> all() {
    return Stream.concat(logIns.ofUseCase().stream(), logIns.ofRequests().stream()).toList();
  }
}
