package io.sallyport.testkit.throttling;

import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.throttling.FamiliarPlace;
import io.sallyport.domain.throttling.Familiars;
import io.sallyport.domain.throttling.Guess;
import io.sallyport.domain.throttling.GuessPolicy;
import io.sallyport.domain.throttling.GuessVerdict;
import io.sallyport.domain.throttling.GuessVerdict.GoOn;
import io.sallyport.domain.throttling.GuessVerdict.Stopped;
import io.sallyport.domain.throttling.Guesses;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.testkit.Bounded;
import io.sallyport.testkit.transaction.DeletionContract;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What {@code Familiars} promise, together with the {@code Guesses} beside them. Each test begins
 * with nobody there.
 */
@ExtendWith(Bounded.class)
public interface FamiliarsContract extends DeletionContract {

  Instant NOW = Instant.parse("2026-11-23T08:00:00.123456Z");
  GuessPolicy ONE = new GuessPolicy(1, Duration.ofSeconds(1), Duration.ofSeconds(1), 1);
  String HERE = "here";
  String THERE = "there";

  /** Transactions over stores that hold nothing. */
  @Override
  Transactions transactions();

  private User added(String email) {
    User user = person(email);
    boolean added = transactions().inTransaction(stores -> stores.users().add(user));
    assertTrue(added);
    return user;
  }

  private static FamiliarPlace place(User user, String network) {
    return new FamiliarPlace(user.id(), user.email().value() + network);
  }

  private FamiliarPlace see(FamiliarPlace place, Instant now) {
    return transactions()
        .inTransaction(
            stores -> {
              stores.get(Familiars.class).see(place, now);
              return place;
            });
  }

  private int deleteUnseen(Instant since, int most) {
    return transactions()
        .inTransaction(stores -> stores.get(Familiars.class).deleteUnseen(since, most));
  }

  private GuessVerdict reserve(User user, String network, Instant now) {
    String address = user.email().value();
    var guess = new Guess(address, address + " from " + network, place(user, network));
    return transactions()
        .inOneStatement(stores -> stores.get(Guesses.class).reserve(guess, ONE, now));
  }

  private static GoOn familiar(User user, String network, Instant lastSeen) {
    return new GoOn(user.email().value() + " from " + network, 1, lastSeen);
  }

  private static GoOn strange(User user) {
    return new GoOn(user.email().value(), 1, null);
  }

  @Test
  default void what_strangers_use_up_is_there_for_whoever_comes_from_a_familiar_place() {
    User ada = added("ada@example.org");
    see(place(ada, HERE), NOW);

    assertEquals(strange(ada), reserve(ada, THERE, NOW));
    assertEquals(new Stopped(), reserve(ada, THERE, NOW));
    assertEquals(familiar(ada, HERE, NOW), reserve(ada, HERE, NOW));
  }

  @Test
  default void each_familiar_place_has_a_count_of_its_own() {
    User ada = added("ada@example.org");
    see(place(ada, HERE), NOW);
    see(place(ada, THERE), NOW);

    assertEquals(familiar(ada, HERE, NOW), reserve(ada, HERE, NOW));
    assertEquals(new Stopped(), reserve(ada, HERE, NOW));
    assertEquals(familiar(ada, THERE, NOW), reserve(ada, THERE, NOW));
    assertEquals(strange(ada), reserve(ada, "anywhere else", NOW));
  }

  @Test
  default void a_place_of_one_user_is_strange_for_another() {
    User ada = added("ada@example.org");
    User eve = added("eve@example.org");
    see(place(ada, HERE), NOW);

    assertEquals(strange(eve), reserve(eve, HERE, NOW));
    var borrowed =
        new Guess("key", "familiar key", new FamiliarPlace(eve.id(), place(ada, HERE).network()));
    assertEquals(
        new GoOn("key", 1, null),
        transactions()
            .inOneStatement(stores -> stores.get(Guesses.class).reserve(borrowed, ONE, NOW)));
  }

  @Test
  default void a_place_is_familiar_until_its_lifetime_is_over() {
    User ada = added("ada@example.org");
    see(place(ada, HERE), NOW);
    Instant end = NOW.plus(FamiliarPlace.LIFETIME);

    assertEquals(familiar(ada, HERE, NOW), reserve(ada, HERE, end.minusNanos(1_000)));
    assertEquals(strange(ada), reserve(ada, HERE, end));
  }

  @Test
  default void seeing_it_again_begins_its_lifetime_anew_and_never_shortens_it() {
    User ada = added("ada@example.org");
    Instant later = NOW.plusSeconds(60);
    see(place(ada, HERE), NOW);
    see(place(ada, HERE), later);
    see(place(ada, HERE), NOW);

    assertEquals(familiar(ada, HERE, later), reserve(ada, HERE, later));
  }

  @Test
  default void is_erased_with_the_user() {
    User ada = added("ada@example.org");
    see(place(ada, HERE), NOW);
    transactions()
        .inTransaction(
            stores -> {
              stores.users().remove(ada);
              return ada;
            });

    assertEquals(strange(ada), reserve(ada, HERE, NOW));
  }

  @Test
  default void deletes_what_was_not_seen_since_then_and_nothing_else() {
    User ada = added("ada@example.org");
    see(place(ada, HERE), NOW);
    see(place(ada, THERE), NOW);
    see(place(ada, "busy"), NOW.plusSeconds(1));

    assertEquals(0, deleteUnseen(NOW.minusNanos(1_000), 5));
    assertEquals(1, deleteUnseen(NOW, 1));
    assertEquals(1, deleteUnseen(NOW, 5));
    assertEquals(0, deleteUnseen(NOW, 5));
    assertEquals(familiar(ada, "busy", NOW.plusSeconds(1)), reserve(ada, "busy", NOW));
    assertEquals(strange(ada), reserve(ada, HERE, NOW));
  }

  @Test
  default void a_deletion_waits_for_nobody() {
    User ada = added("ada@example.org");
    see(place(ada, HERE), NOW);
    Instant longAfter = NOW.plus(Duration.ofDays(91));

    assertDoesNotWait(
        stores -> stores.get(Familiars.class).see(place(ada, HERE), longAfter),
        stores -> stores.get(Familiars.class).deleteUnseen(longAfter, 5));
  }
}
