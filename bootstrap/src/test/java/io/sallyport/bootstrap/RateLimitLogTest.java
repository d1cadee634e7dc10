package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.UseCase;
import io.sallyport.domain.throttling.RateLimit;
import io.sallyport.domain.throttling.Throttle;
import io.sallyport.domain.throttling.Verdict;
import io.sallyport.domain.throttling.Verdict.Allowed;
import io.sallyport.domain.throttling.Verdict.Refused;
import io.sallyport.domain.user.ListUsers;
import io.sallyport.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RateLimitLogTest {

  private static final Refused LOG_IN = refused("log_in");
  private static final Refused REGISTER = refused("register");

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T08:00:00Z"));

  private static Refused refused(String limit) {
    return new Refused(RateLimit.of(limit, 60, Duration.ofMinutes(1)), Duration.ofSeconds(1));
  }

  private static String line(String limit, int refused) {
    return "WARN event=\"rate_limit_exceeded\" limit=\"%s\" refused=\"%d\""
        .formatted(limit, refused);
  }

  @Test
  void a_flood_of_requests_is_a_line_a_minute_for_each_limit() {
    try (var heard = new Heard(RateLimitLog.class)) {
      var log = new RateLimitLog(clock);
      for (int i = 0; i < 500; i++) {
        log.accept(LOG_IN);
      }
      log.accept(REGISTER);
      assertEquals(List.of(line("log_in", 1), line("register", 1)), heard.lines());

      clock.advance(Duration.ofSeconds(59));
      log.accept(LOG_IN);
      clock.advance(Duration.ofSeconds(1));
      log.accept(LOG_IN);
      assertEquals(
          List.of(line("log_in", 1), line("register", 1), line("log_in", 501)), heard.lines());
    }
  }

  @Test
  void hears_of_what_is_refused_and_of_nothing_else() {
    var heard = new ArrayDeque<Refused>();
    var decorator = new RefusedRequests(heard::add);
    var verdicts =
        new ArrayDeque<Verdict>(
            List.of(
                new Verdict.Unlimited(), new Allowed(LOG_IN.limit(), 1, Duration.ZERO), LOG_IN));
    UseCase<Throttle.Command, Verdict> throttle =
        decorator.around(Throttle.class, command -> verdicts.remove());
    var command = new Throttle.Command(new Actor.Visitor(), "log_in", "192.0.2.1");

    throttle.handle(command);
    throttle.handle(command);
    assertEquals(List.of(), List.copyOf(heard));
    assertSame(LOG_IN, throttle.handle(command));
    assertEquals(List.of(LOG_IN), List.copyOf(heard));

    ListUsers other =
        query -> {
          throw new AssertionError("Nobody asks for a list.");
        };
    assertSame(other, decorator.around(ListUsers.class, other));
  }
}
