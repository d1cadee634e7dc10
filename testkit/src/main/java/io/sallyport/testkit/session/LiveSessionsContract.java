package io.sallyport.testkit.session;

import static io.sallyport.domain.session.EndReason.LOGGED_OUT;
import static io.sallyport.testkit.session.SignIns.NOW;
import static io.sallyport.testkit.session.SignIns.POLICY;
import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.FullName;
import io.sallyport.domain.user.User;
import io.sallyport.testkit.Bounded;
import io.sallyport.testkit.Race;
import io.sallyport.testkit.session.SignIns.SignIn;
import io.sallyport.testkit.transaction.DeletionContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What {@code Sessions} promise of all sessions of one user, and of those that are over, whoever
 * keeps them. Each test begins with nobody there.
 */
@ExtendWith(Bounded.class)
public interface LiveSessionsContract
    extends SessionLimitsContract, SessionUseContract, DeletionContract {

  @Override
  Transactions transactions();

  private SignIns signIns() {
    return new SignIns(transactions());
  }

  private List<Session> live(User user, Instant now) {
    return transactions()
        .inTransaction(stores -> stores.sessions().findLive(user.id(), POLICY, now));
  }

  private int deleteExpired(Instant before, int most) {
    return transactions().inTransaction(stores -> stores.sessions().deleteExpired(before, most));
  }

  @Test
  default void shows_the_live_sessions_of_one_user_the_newest_first() {
    SignIn oldest = signIns().of("ada@example.org");
    User ada = oldest.user();
    SignIn newest = signIns().at(ada, NOW.plusSeconds(2));
    SignIn middle = signIns().at(ada, NOW.plusSeconds(1));
    SignIn ended = signIns().at(ada, NOW.plusSeconds(3));
    signIns().end(ended, LOGGED_OUT, NOW);
    signIns().of("decoy@example.org");

    assertEquals(
        List.of(newest.session(), middle.session(), oldest.session()),
        live(ada, NOW.plusSeconds(3)));
    assertEquals(List.of(), live(ada, newest.session().expiresAt()));
    signIns().change(ada, User::signedOutEverywhere);
    assertEquals(List.of(), live(ada, NOW));
    assertEquals(List.of(), live(person("eve@example.org"), NOW));
  }

  @Test
  default void tells_the_account_as_it_is_now() {
    signIns().of("decoy@example.org");
    SignIn one = signIns().of("ada@example.org");
    assertEquals(one.user(), account(one));

    User renamed = signIns().change(one.user(), user -> user.renamed(FullName.of("Ada King"), NOW));

    assertEquals(renamed, account(one));
  }

  private User account(SignIn signIn) {
    return transactions()
        .inTransaction(stores -> stores.sessions().authenticate(signIn.session().id(), POLICY, NOW))
        .orElseThrow()
        .owner()
        .user();
  }

  @Test
  default void lets_the_oldest_give_way() {
    SignIn oldest = signIns().of("ada@example.org");
    User ada = oldest.user();
    SignIn older = signIns().at(ada, NOW.plusSeconds(1));
    SignIn newest = signIns().at(ada, NOW.plusSeconds(2));
    SignIn decoy = signIns().of("decoy@example.org");

    assertEquals(List.of(), endOldestBeyond(ada, 3));
    assertEquals(3, live(ada, NOW).size());
    List<SessionId> ended = endOldestBeyond(ada, 1);

    assertEquals(Set.of(oldest.session().id(), older.session().id()), Set.copyOf(ended));

    assertEquals(List.of(newest.session()), live(ada, NOW));
    assertTrue(signIns().find(older).isPresent());
    assertTrue(signIns().isLive(decoy, NOW));
  }

  @Tag("ASVS-2.3.2")
  @Test
  default void never_leaves_more_than_are_to_be_kept_whatever_happens_at_once() {
    User ada = signIns().of("ada@example.org").user();

    Race.winners(
        8,
        runner ->
            transactions()
                .inTransaction(
                    stores -> {
                      boolean added =
                          stores.sessions().add(SignIn.of(ada, NOW.plusSeconds(runner)).session());
                      return added
                          && stores.sessions().endOldestBeyond(ada.id(), 3, NOW).size() < 2;
                    }));

    assertEquals(3, live(ada, NOW).size());
  }

  private Optional<List<SessionId>> open(SignIn signIn, int keep) {
    return transactions().inTransaction(stores -> stores.sessions().open(signIn.session(), keep));
  }

  @Test
  default void lets_the_oldest_give_way_to_one_that_is_opened() {
    SignIn oldest = signIns().of("ada@example.org");
    User ada = oldest.user();
    SignIn older = signIns().at(ada, NOW.plusSeconds(1));
    SignIn decoy = signIns().of("decoy@example.org");
    SignIn newest = SignIn.of(ada, NOW.plusSeconds(2));
    SignIn another = SignIn.of(ada, NOW.plusSeconds(3));

    assertEquals(Optional.of(List.of(oldest.session().id())), open(newest, 2));
    assertEquals(List.of(newest.session(), older.session()), live(ada, NOW));
    assertEquals(Optional.of(List.of()), open(another, 3));
    assertEquals(3, live(ada, NOW).size());
    assertTrue(signIns().isLive(decoy, NOW));
  }

  @Test
  default void opens_none_for_someone_erased_and_ends_none_for_one_that_is_over() {
    User ada = signIns().of("ada@example.org").user();
    User risen = signIns().change(ada, User::signedOutEverywhere);
    SignIn kept = signIns().at(risen, NOW);

    assertEquals(Optional.empty(), open(SignIn.of(person("eve@example.org"), NOW), 1));
    assertEquals(Optional.of(List.of()), open(SignIn.of(ada, NOW.plusSeconds(1)), 1));
    assertEquals(List.of(kept.session()), live(risen, NOW));
  }

  @Test
  default void never_leaves_more_than_are_to_be_kept_however_many_are_opened_at_once() {
    User ada = signIns().of("ada@example.org").user();

    int opened =
        Race.winners(8, runner -> open(SignIn.of(ada, NOW.plusSeconds(runner)), 3).isPresent());

    assertEquals(8, opened);
    assertEquals(3, live(ada, NOW).size());
  }

  private List<SessionId> endOldestBeyond(User user, int keep) {
    return transactions()
        .inTransaction(stores -> stores.sessions().endOldestBeyond(user.id(), keep, NOW));
  }

  @Test
  default void forgets_what_is_long_over_in_batches() {
    SignIn live = signIns().of("ada@example.org");
    User ada = live.user();
    SignIn ended = signIns().at(ada, NOW.minus(Duration.ofDays(20)));
    SignIn expired = signIns().at(ada, NOW.minus(Duration.ofDays(40)));
    SignIn endedJustNow = signIns().at(ada, NOW);
    signIns().end(ended, LOGGED_OUT, NOW.minus(Duration.ofDays(8)));
    signIns().end(endedJustNow, LOGGED_OUT, NOW);
    Instant before = NOW.minus(Duration.ofDays(7));

    assertEquals(1, deleteExpired(before, 1));
    assertEquals(1, deleteExpired(before, 5));
    assertEquals(0, deleteExpired(before, 5));

    assertTrue(signIns().find(ended).isEmpty());
    assertTrue(signIns().find(expired).isEmpty());
    assertTrue(signIns().find(endedJustNow).isPresent());
    assertTrue(signIns().isLive(live, NOW));
  }

  @Test
  default void forgets_what_is_long_over_without_waiting_for_anyone() {
    SignIn held = signIns().of("ada@example.org");
    SignIn free = signIns().of("eve@example.org");
    Instant longAfter = held.session().latestEnd().plus(Duration.ofDays(1));

    assertDoesNotWait(
        stores -> stores.users().remove(held.user()),
        stores -> stores.sessions().deleteExpired(longAfter, 5));

    deleteExpired(longAfter, 5);
    assertTrue(signIns().find(free).isEmpty());
    assertTrue(signIns().find(held).isEmpty());
  }
}
