package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SlowStatementLogTest {

  private final SlowStatementLog log = new SlowStatementLog(Duration.ofMillis(20));

  @Test
  void tells_of_what_takes_as_long_as_the_threshold_or_longer() {
    try (var heard = new Heard(SlowStatementLog.class)) {
      log.responded("UserSql.findById", 19_999_999, true);
      log.responded("UserSql.update", 20_000_000, true);
      log.responded("UserDirectorySql.page", 3_000_000_000L, false);

      assertEquals(
          List.of(
              "WARN event=\"slow_statement\" statement=\"UserSql.update\" duration_ms=\"20\""
                  + " succeeded=\"true\"",
              "WARN event=\"slow_statement\" statement=\"UserDirectorySql.page\""
                  + " duration_ms=\"3000\" succeeded=\"false\""),
          heard.lines());
    }
  }
}
