package io.sallyport.bootstrap.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.password.PasswordChanged;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.SessionEnded;
import io.sallyport.domain.throttling.RateLimit;
import io.sallyport.domain.throttling.Verdict.Refused;
import io.sallyport.security.password.GuardedLookup.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The meters of what is not a use case or a job. */
final class MetricsTest {

  private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  private Timer timer(String name, String... tags) {
    return registry.get(name).tags(tags).timer();
  }

  @Test
  void responses_are_told_apart_by_method_route_and_status() {
    var requests = new RequestTimer(registry);

    requests.observed("GET", "/notes", 200, Duration.ofMillis(2));
    requests.observed("GET", "/notes", 200, Duration.ofMillis(4));
    requests.observed("POST", "/notes", 200, Duration.ofMillis(8));
    requests.observed("GET", "/notes/{id}", 200, Duration.ofMillis(16));
    requests.observed("GET", "/notes", 404, Duration.ofMillis(32));

    Timer read = timer("http.server.requests", "method", "GET", "route", "/notes", "status", "200");
    assertEquals(2, read.count());
    assertEquals(6, read.totalTime(TimeUnit.MILLISECONDS));
    assertEquals(4, registry.find("http.server.requests").timers().size());
  }

  @Test
  void statements_are_told_apart_by_name_and_outcome() {
    var statements = new StatementTimer(registry);

    statements.responded("UserSql.update", 1_000, true);
    statements.responded("UserSql.update", 3_000, true);
    statements.responded("UserSql.update", 5_000, false);
    statements.responded("UserSql.delete", 7_000, true);

    Timer good = timer("sallyport.statements", "statement", "UserSql.update", "outcome", "success");
    assertEquals(2, good.count());
    assertEquals(4_000, good.totalTime(TimeUnit.NANOSECONDS));
    assertEquals(
        1,
        timer("sallyport.statements", "statement", "UserSql.update", "outcome", "error").count());
    assertEquals(3, registry.find("sallyport.statements").timers().size());
  }

  @Test
  void hashes_that_wait_work_and_are_refused_are_three_meters() {
    var hashing = new HashingMeters(registry);

    hashing.hashed(1_000, 50_000);
    hashing.hashed(2_000, 60_000);
    hashing.refused();

    assertEquals(3_000, timer("sallyport.hashing.wait").totalTime(TimeUnit.NANOSECONDS));
    assertEquals(110_000, timer("sallyport.hashing").totalTime(TimeUnit.NANOSECONDS));
    assertEquals(1, registry.get("sallyport.hashing.refused").counter().count());
  }

  @Test
  void questions_about_breaches_are_counted_by_outcome_from_the_start() {
    BreachedCounter asked = new BreachedCounter(registry).watching();

    asked.accept(Outcome.FOUND);
    asked.accept(Outcome.FOUND);
    asked.accept(Outcome.FAILED);

    String name = "sallyport.breached.asked";
    assertEquals(2, registry.get(name).tag("outcome", "found").counter().count());
    assertEquals(0, registry.get(name).tag("outcome", "absent").counter().count());
    assertEquals(1, registry.get(name).tag("outcome", "failed").counter().count());
    assertEquals(0, registry.get(name).tag("outcome", "skipped").counter().count());
  }

  @Test
  void refusals_of_rate_limits_are_counted_by_limit_from_the_start() {
    RateLimit logIn = RateLimit.of("log_in", 60, Duration.ofMinutes(1));
    RateLimit register = RateLimit.of("register", 20, Duration.ofHours(1));
    var refusals = new RefusalCounter(registry).watching(List.of(logIn, register));

    refusals.accept(new Refused(logIn, Duration.ofSeconds(1)));
    refusals.accept(new Refused(logIn, Duration.ofSeconds(1)));

    String name = "sallyport.throttle.refused";
    assertEquals(2, registry.get(name).tag("limit", "log_in").counter().count());
    assertEquals(0, registry.get(name).tag("limit", "register").counter().count());
  }

  @Test
  void events_are_counted_by_type_and_ended_sessions_by_reason() {
    var events = new EventCounter(registry);
    var user = new UserId(UUID.fromString("019ab000-0000-7000-8000-000000000001"));
    var session = new SessionId(UUID.fromString("019ab000-0000-7000-8000-000000000002"));
    var actor = new Actor.Visitor();

    events.afterCommit(new SessionEnded(user, session, EndReason.REFRESH_REUSE, NOW), actor);
    events.afterCommit(new SessionEnded(user, session, EndReason.LOGGED_OUT, NOW), actor);
    events.afterCommit(new SessionEnded(user, session, EndReason.LOGGED_OUT, NOW), actor);
    events.afterCommit(new PasswordChanged(user, NOW), actor);

    assertEquals(1, events("session.ended", "refresh_reuse"));
    assertEquals(2, events("session.ended", "logged_out"));
    assertEquals(1, events("password.changed", "none"));
    assertNull(
        registry
            .find("sallyport.events")
            .tag("reason", "none")
            .tag("event", "session.ended")
            .counter());
  }

  private double events(String event, String reason) {
    return registry
        .get("sallyport.events")
        .tags("event", event, "reason", reason)
        .counter()
        .count();
  }
}
