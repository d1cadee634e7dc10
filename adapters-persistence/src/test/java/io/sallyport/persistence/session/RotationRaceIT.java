package io.sallyport.persistence.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.session.RefreshToken;
import io.sallyport.domain.session.Rotation;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.TokenFamily;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.persistence.database.TestDatabase;
import io.sallyport.testkit.Race;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Refresh tokens that are consumed while something else happens. */
class RotationRaceIT {

  private static final int ROUNDS = 100;

  private final TestDatabase database = new TestDatabase();
  private final Transactions transactions = database.transactions();

  @AfterEach
  void leave() {
    database.close();
  }

  private boolean ask(Predicate<Stores> question) {
    return transactions.inTransaction(question::test);
  }

  /** Four that refresh with one token beside something else; says how many had success. */
  private int refreshBeside(Guest guest, Predicate<Stores> event) {
    return Race.winners(
        5, runner -> runner == 0 ? !ask(event) : ask(stores -> guest.rotate(stores, runner)));
  }

  @Test
  void a_session_that_is_carried_over_a_new_password_loses_no_token() {
    for (int round = 0; round < ROUNDS; round++) {
      Guest guest = Guest.enter(transactions);

      int refreshed = refreshBeside(guest, guest::signOutElsewhere);
      boolean afterwards = ask(stores -> guest.rotate(stores, 9));

      assertEquals(1, refreshed + (afterwards ? 1 : 0));
      assertTrue(ask(guest::isLive));
      assertEquals(2, generation(guest));
    }
  }

  private long generation(Guest guest) {
    return transactions.inTransaction(guest::find).orElseThrow().family().generation();
  }

  @Test
  void a_session_of_someone_deactivated_is_over() {
    for (int round = 0; round < ROUNDS; round++) {
      Guest guest = Guest.enter(transactions);

      int refreshed =
          refreshBeside(
              guest,
              stores -> {
                User found = stores.users().find(guest.user().id()).orElseThrow();
                return stores.users().save(found.deactivated(Guest.NOW)).version() == 2;
              });

      assertTrue(refreshed <= 1);
      assertFalse(ask(guest::isLive));
      assertFalse(ask(stores -> stores.sessions().rotate(next(guest, stores)).isPresent()));
    }
  }

  /** With the token that is the current one, whoever has it. */
  private static Rotation next(Guest guest, Stores stores) {
    TokenFamily family = guest.find(stores).orElseThrow().family();
    RefreshToken current =
        family
            .successorOf(guest.token(), Guest.CLIENT, Guest.NOW, Guest.POLICY.refreshGrace())
            .orElse(guest.token());
    return Rotation.of(
        current, current.next(new ScriptedSecretSource(99)), Guest.CLIENT, Guest.POLICY, Guest.NOW);
  }

  @Test
  void nothing_is_left_of_someone_erased() {
    for (int round = 0; round < ROUNDS; round++) {
      Guest guest = Guest.enter(transactions);

      int refreshed =
          refreshBeside(
              guest,
              stores -> {
                stores.users().remove(guest.user());
                return true;
              });

      assertTrue(refreshed <= 1);
      assertEquals(Optional.empty(), transactions.inTransaction(guest::find));
    }
  }

  /** What one of many who show one token is given. */
  private Optional<RefreshToken> refresh(Session before, RefreshToken token, long seed) {
    RefreshToken successor = token.next(new ScriptedSecretSource(seed));
    return transactions.inTransaction(
        stores ->
            stores
                .sessions()
                .rotate(Rotation.of(token, successor, Guest.CLIENT, Guest.POLICY, Guest.NOW))
                .map(session -> successor)
                .or(
                    () ->
                        stores
                            .sessions()
                            .find(before.id())
                            .orElseThrow()
                            .family()
                            .successorOf(
                                token, Guest.CLIENT, Guest.NOW, Guest.POLICY.refreshGrace())));
  }

  @Tag("ASVS-2.3.4")
  @Test
  void sixty_four_threads_with_one_token_make_one_token_family_in_every_one_of_fifty_rounds() {
    Guest guest = Guest.enter(transactions);
    RefreshToken token = guest.token();
    for (int round = 1; round <= 50; round++) {
      RefreshToken shown = token;
      long seed = round * 1000L;
      Set<RefreshToken> given = ConcurrentHashMap.newKeySet();

      int answered =
          Race.winners(
              64,
              runner -> {
                Optional<RefreshToken> answer = refresh(guest.session(), shown, seed + runner);
                answer.ifPresent(given::add);
                return answer.isPresent();
              });

      assertEquals(64, answered);
      assertEquals(1, given.size());
      assertEquals(round + 1, generation(guest));
      token = given.iterator().next();
    }
    assertTrue(ask(guest::isLive));
  }
}
