package io.sallyport.bootstrap.theft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.application.Sallyport;
import io.sallyport.application.SallyportBuilder;
import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.event.EventListener;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.RefreshRepeated;
import io.sallyport.domain.session.SessionEnded;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.SettableClock;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.session.PlainAccessTokens;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A thief with a copied refresh token is caught at the first round; a client with bad luck is not.
 */
final class RefreshTheftTest {

  private static final int SCHEDULES = 1000;

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T08:00:00Z"));
  private final List<AccountEvent> events = new ArrayList<>();

  static Sallyport sallyport(
      Transactions transactions, SettableClock clock, List<AccountEvent> events) {
    return SallyportBuilder.create()
        .transactions(transactions)
        .passwordHasher(new QuickPasswordHasher())
        .accessTokens(new PlainAccessTokens())
        .clock(clock)
        .events(
            new EventListener() {
              @Override
              public void afterCommit(AccountEvent event, Actor actor) {
                events.add(event);
              }
            })
        .build();
  }

  private static long repeats(List<AccountEvent> events) {
    return events.stream().filter(RefreshRepeated.class::isInstance).count();
  }

  private static long thefts(List<AccountEvent> events) {
    return events.stream()
        .filter(
            event ->
                event instanceof SessionEnded ended && ended.reason() == EndReason.REFRESH_REUSE)
        .count();
  }

  /** A client that loses responses lives on; a thief is caught when both have shown one token. */
  static void run(Sallyport sallyport, SettableClock clock, List<AccountEvent> events, long seed) {
    events.clear();
    var schedule = new RefreshSchedule(sallyport, clock, seed);

    schedule.ownerAlone(1 + (int) (seed % 4));
    assertEquals(0, thefts(events), "seed " + seed);
    schedule.round();

    assertEquals(1, thefts(events), "seed " + seed);
    assertEquals(schedule.repeats(), repeats(events), "seed " + seed);
  }

  @Tag("ASVS-10.4.5")
  @Test
  void ends_the_session_at_the_first_round_in_every_one_of_a_thousand_schedules() {
    Sallyport sallyport = sallyport(new InMemoryTransactions(), clock, events);
    long repeats = 0;
    for (long seed = 1; seed <= SCHEDULES; seed++) {
      run(sallyport, clock, events, seed);
      repeats += repeats(events);
    }
    assertTrue(repeats > SCHEDULES, "lost responses: " + repeats);
  }
}
