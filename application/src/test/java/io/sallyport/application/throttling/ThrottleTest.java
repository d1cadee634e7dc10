package io.sallyport.application.throttling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.throttling.RateLimit;
import io.sallyport.domain.throttling.RateLimits;
import io.sallyport.domain.throttling.Throttle;
import io.sallyport.domain.throttling.Verdict;
import io.sallyport.domain.throttling.Verdict.Allowed;
import io.sallyport.domain.throttling.Verdict.Refused;
import io.sallyport.domain.throttling.Verdict.Unlimited;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.SettableClock;
import io.sallyport.testkit.shared.PlainSealer;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Two nodes that count in the same stores. */
final class ThrottleTest {

  private static final RateLimit LOG_IN = RateLimit.of("log_in", 2, Duration.ofSeconds(20));
  private static final RateLimit REGISTER = RateLimit.of("register", 1, Duration.ofHours(1));
  private static final String HERE = "192.0.2.1";

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T08:00:00Z"));
  private final Counted stores = new Counted();
  private final PlainSealer sealer = new PlainSealer();
  private final Throttle one = node(LOG_IN, REGISTER);
  private final Throttle other = node(LOG_IN, REGISTER);

  private Throttle node(RateLimit... limits) {
    Map<String, RateLimit> byName = new HashMap<>();
    for (RateLimit limit : limits) {
      byName.put(limit.name(), limit);
    }
    return new ThrottleUseCase(stores, sealer, clock, byName);
  }

  /** Stores that note which keys they are asked for, and may be down. */
  private static final class Counted implements Transactions {

    private final InMemoryTransactions sound = new InMemoryTransactions();
    private final List<String> keys = new ArrayList<>();
    private boolean down;

    @Override
    public <T> T inTransaction(Function<Stores, T> work) {
      if (down) {
        throw new StoresUnavailable(new IllegalStateException("down"));
      }
      return sound.inTransaction(all -> work.apply(all.with(RateLimits.class, this::noted)));
    }

    private RateLimits noted(RateLimits limits) {
      return new RateLimits() {
        @Override
        public Verdict take(RateLimit limit, String key, Instant now) {
          keys.add(key);
          return limits.take(limit, key, now);
        }

        @Override
        public int deleteWhole(Instant since, int most) {
          return limits.deleteWhole(since, most);
        }
      };
    }
  }

  private static Verdict ask(Throttle node, String limit, String subject) {
    return node.handle(new Throttle.Command(new Actor.Visitor(), limit, subject));
  }

  @Test
  void all_nodes_count_together() {
    assertEquals(new Allowed(LOG_IN, 1, Duration.ofSeconds(10)), ask(one, "log_in", HERE));
    assertEquals(new Allowed(LOG_IN, 0, Duration.ofSeconds(10)), ask(other, "log_in", HERE));
    assertEquals(new Refused(LOG_IN, Duration.ofSeconds(10)), ask(one, "log_in", HERE));
    assertEquals(new Refused(LOG_IN, Duration.ofSeconds(10)), ask(other, "log_in", HERE));
  }

  @Test
  void each_limit_counts_each_subject_by_itself() {
    assertInstanceOf(Allowed.class, ask(one, "register", HERE));
    assertInstanceOf(Refused.class, ask(one, "register", HERE));

    assertInstanceOf(Allowed.class, ask(one, "log_in", HERE));
    assertInstanceOf(Allowed.class, ask(one, "register", "192.0.2.2"));
  }

  @Test
  void what_has_no_limit_is_not_counted() {
    assertEquals(new Unlimited(), ask(one, "export", HERE));
    assertEquals(List.of(), stores.keys);
  }

  @Test
  void a_refusal_is_remembered_until_it_ends_and_no_longer() {
    ask(one, "register", HERE);
    ask(one, "register", HERE);
    int asked = stores.keys.size();

    clock.advance(Duration.ofMinutes(59));
    for (int i = 0; i < 100; i++) {
      assertEquals(new Refused(REGISTER, Duration.ofMinutes(1)), ask(one, "register", HERE));
    }
    assertEquals(asked, stores.keys.size());

    clock.advance(Duration.ofMinutes(1));
    assertInstanceOf(Allowed.class, ask(one, "register", HERE));
    assertEquals(asked + 1, stores.keys.size());
  }

  @Test
  void what_one_node_remembers_keeps_nobody_else_out() {
    ask(one, "register", HERE);
    ask(one, "register", HERE);

    assertInstanceOf(Allowed.class, ask(one, "register", "192.0.2.2"));
    assertInstanceOf(Allowed.class, ask(one, "log_in", HERE));
  }

  @Test
  void nothing_is_allowed_without_the_stores() {
    ask(one, "log_in", HERE);
    stores.down = true;

    assertThrows(StoresUnavailable.class, () -> ask(one, "log_in", HERE));
    assertThrows(StoresUnavailable.class, () -> ask(one, "log_in", "192.0.2.2"));
  }

  @Test
  void what_is_kept_names_nobody() {
    ask(one, "log_in", HERE);

    assertFalse(stores.keys.get(0).contains(HERE), stores.keys::toString);
    assertFalse(stores.keys.get(0).contains("log_in"), stores.keys::toString);
  }

  @Test
  void a_limit_that_is_set_otherwise_begins_anew() {
    ask(one, "register", HERE);
    Throttle again = node(RateLimit.of("register", 2, Duration.ofHours(1)));

    assertInstanceOf(Allowed.class, ask(again, "register", HERE));
    assertInstanceOf(Allowed.class, ask(again, "register", HERE));
    assertInstanceOf(Refused.class, ask(again, "register", HERE));
  }

  @Test
  void of_refusals_only_the_latest_are_remembered() {
    var refusals = new RememberedRefusals(3);
    Instant end = clock.instant();
    for (String key : List.of("a", "b", "c", "a", "d")) {
      refusals.remember(key, end);
    }

    assertEquals(3, refusals.size());
    assertEquals(Instant.MIN, refusals.end("b"));
    assertTrue(List.of("a", "c", "d").stream().allMatch(key -> refusals.end(key).equals(end)));
  }
}
