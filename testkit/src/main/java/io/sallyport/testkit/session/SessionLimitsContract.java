package io.sallyport.testkit.session;

import static io.sallyport.testkit.session.SignIns.NOW;
import static io.sallyport.testkit.session.SignIns.POLICY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.session.RefreshToken;
import io.sallyport.domain.session.Rotation;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.Bounded;
import io.sallyport.testkit.session.SignIns.SignIn;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What {@code Sessions} promise of limits that were changed after a session was opened, whoever
 * keeps them. Each test begins with nobody there.
 */
@ExtendWith(Bounded.class)
public interface SessionLimitsContract {

  /** Transactions over stores that hold nobody. */
  Transactions transactions();

  private SignIns signIns() {
    return new SignIns(transactions());
  }

  /** Ten days without a refresh, twenty days in all. */
  private static SessionPolicy shorter() {
    return new SessionPolicy(
        POLICY.accessTokenLifetime(),
        Duration.ofDays(10),
        Duration.ofDays(20),
        POLICY.refreshGrace(),
        POLICY.sessionsPerUser());
  }

  private boolean isKnown(SignIn signIn, SessionPolicy policy, Instant now) {
    boolean known =
        transactions()
            .inTransaction(
                stores -> stores.sessions().authenticate(signIn.session().id(), policy, now))
            .isPresent();
    List<Session> listed =
        transactions()
            .inTransaction(stores -> stores.sessions().findLive(signIn.user().id(), policy, now));
    assertEquals(known ? 1 : 0, listed.size(), "listed");
    return known;
  }

  private Optional<RefreshToken> refreshed(
      SignIn signIn, RefreshToken token, SessionPolicy policy, Instant now) {
    RefreshToken successor = token.next(new ScriptedSecretSource());
    Rotation rotation = Rotation.of(token, successor, RotationContract.CLIENT, policy, now);
    return transactions()
        .inTransaction(stores -> stores.sessions().rotate(rotation))
        .map(Sessions.Rotated::session)
        .filter(session -> session.userId().equals(signIn.user().id()))
        .map(session -> successor);
  }

  @Test
  default void measures_an_open_session_by_the_limits_that_hold_now() {
    SignIn one = signIns().of("ada@example.org");
    Instant tooIdle = NOW.plus(shorter().idleLifetime());
    Instant tooOld = NOW.plus(shorter().sessionLifetime());

    assertTrue(isKnown(one, shorter(), tooIdle.minusSeconds(1)));
    assertFalse(isKnown(one, shorter(), tooIdle));
    assertTrue(isKnown(one, POLICY, tooIdle), "the limits it was opened under");
    assertTrue(refreshed(one, one.token(), POLICY, tooIdle).isPresent());
    assertTrue(isKnown(one, shorter(), tooOld.minusSeconds(1)));
    assertFalse(isKnown(one, shorter(), tooOld));
    assertTrue(isKnown(one, POLICY, tooOld), "the limits it was opened under");
  }

  @Test
  default void refreshes_no_session_past_the_limits_that_hold_now() {
    SignIn one = signIns().of("ada@example.org");
    Instant tooIdle = NOW.plus(shorter().idleLifetime());
    Instant tooOld = NOW.plus(shorter().sessionLifetime());

    assertTrue(refreshed(one, one.token(), shorter(), tooIdle).isEmpty());
    RefreshToken second =
        refreshed(one, one.token(), shorter(), tooIdle.minusSeconds(1)).orElseThrow();
    RefreshToken third =
        refreshed(one, second, shorter(), tooOld.minus(Duration.ofDays(1))).orElseThrow();
    assertTrue(refreshed(one, third, shorter(), tooOld).isEmpty());
    assertTrue(refreshed(one, third, shorter(), tooOld.minusSeconds(1)).isPresent());
  }

  @Test
  default void lists_a_session_with_the_end_that_holds_now() {
    SignIn one = signIns().of("ada@example.org");
    List<Session> listed =
        transactions()
            .inTransaction(stores -> stores.sessions().findLive(one.user().id(), shorter(), NOW));

    assertEquals(List.of(one.session().limitedBy(shorter())), listed);
    assertEquals(NOW.plus(shorter().idleLifetime()), listed.get(0).expiresAt());
    assertEquals(NOW.plus(shorter().sessionLifetime()), listed.get(0).latestEnd());
  }
}
