package io.sallyport.testkit.session;

import static io.sallyport.domain.session.EndReason.LOGGED_OUT;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.CarryOver;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.testkit.Bounded;
import io.sallyport.testkit.session.SignIns.SignIn;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code Sessions} promise of a session in which a password is changed. */
@ExtendWith(Bounded.class)
public interface CarryOverContract {

  /** Transactions over stores that hold nobody. */
  Transactions transactions();

  private SignIns signIns() {
    return new SignIns(transactions());
  }

  private static CarryOver carryOver(
      Session session, User before, SessionPolicy policy, Instant now) {
    var actor = new Actor.SignedIn(before.id(), session.id(), before.roles(), session.lastProof());
    return CarryOver.of(actor, before, before.signedOutEverywhere(), policy, now);
  }

  private boolean carry(CarryOver asked) {
    return transactions().inTransaction(stores -> stores.sessions().carryOver(asked));
  }

  private boolean isLive(SignIn signIn) {
    return signIns().isLive(signIn, SignIns.NOW);
  }

  @Test
  default void carries_one_session_over_a_rise_of_the_stamp() {
    SignIn kept = signIns().of("ada@example.org");
    User ada = kept.user();
    SignIn lost = signIns().of(ada);
    signIns().change(ada, User::signedOutEverywhere);

    assertTrue(carry(carryOver(kept.session(), ada, SignIns.POLICY, SignIns.NOW)));

    assertTrue(isLive(kept));
    assertFalse(isLive(lost));
  }

  @Test
  default void carries_nothing_over_that_was_over_before() {
    SignIn signIn = signIns().of("ada@example.org");
    User second = signIns().change(signIn.user(), User::signedOutEverywhere);
    signIns().change(second, User::signedOutEverywhere);

    assertFalse(carry(carryOver(signIn.session(), second, SignIns.POLICY, SignIns.NOW)));

    assertFalse(isLive(signIn));
  }

  @Test
  default void carries_over_no_session_that_has_ended_or_whose_access_token_has() {
    SignIn ended = signIns().of("ada@example.org");
    User ada = ended.user();
    SignIn renewed = signIns().of(ada);
    assertTrue(signIns().end(ended, LOGGED_OUT, SignIns.NOW));
    Session proven =
        transactions()
            .inTransaction(
                stores ->
                    stores.sessions().reauthenticate(renewed.session().id(), 1, 1, SignIns.NOW))
            .orElseThrow();
    signIns().change(ada, User::signedOutEverywhere);

    assertFalse(carry(carryOver(ended.session(), ada, SignIns.POLICY, SignIns.NOW)));
    assertFalse(carry(carryOver(renewed.session(), ada, SignIns.POLICY, SignIns.NOW)));
    assertFalse(isLive(ended));
    assertFalse(isLive(renewed));
    assertTrue(carry(carryOver(proven, ada, SignIns.POLICY, SignIns.NOW)));
    assertTrue(isLive(renewed));
  }

  @Test
  default void carries_over_within_the_limits_that_hold_now() {
    SignIn signIn = signIns().of("ada@example.org");
    User ada = signIn.user();
    Duration hour = Duration.ofHours(1);
    Duration day = Duration.ofDays(1);
    var brief = new SessionPolicy(hour, hour, day, Duration.ZERO, 20);
    var patient =
        new SessionPolicy(
            hour, day.multipliedBy(60), day.multipliedBy(90), brief.refreshGrace(), 20);
    Instant idle = SignIns.NOW.plus(hour);
    Instant expiry = signIn.session().expiresAt();
    signIns().change(ada, User::signedOutEverywhere);

    assertFalse(carry(carryOver(signIn.session(), ada, brief, idle)));
    assertFalse(carry(carryOver(signIn.session(), ada, patient, expiry)));
    assertTrue(carry(carryOver(signIn.session(), ada, brief, idle.minusNanos(1000))));
  }
}
