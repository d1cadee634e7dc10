package io.sallyport.testkit.session;

import static io.sallyport.domain.session.EndReason.LOGGED_OUT;
import static io.sallyport.testkit.session.SignIns.NOW;
import static io.sallyport.testkit.session.SignIns.POLICY;
import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.Role;
import io.sallyport.domain.session.Device;
import io.sallyport.domain.session.RefreshToken;
import io.sallyport.domain.session.Requester;
import io.sallyport.domain.session.Rotation;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.testkit.Bounded;
import io.sallyport.testkit.Race;
import io.sallyport.testkit.session.SignIns.SignIn;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What {@code Sessions} promise of refresh tokens and of proving anew who one is, whoever keeps
 * them. Each test begins with nobody there.
 */
@ExtendWith(Bounded.class)
public interface RotationContract {

  Instant LATER = NOW.plus(Duration.ofMinutes(20));
  Requester CLIENT = Requester.of(Device.unknown());

  /** Transactions over stores that hold nobody. */
  Transactions transactions();

  private SignIns signIns() {
    return new SignIns(transactions());
  }

  private Optional<Sessions.Rotated> consume(
      RefreshToken consumed, RefreshToken successor, Instant now) {
    Rotation rotation = Rotation.of(consumed, successor, CLIENT, POLICY, now);
    return transactions().inTransaction(stores -> stores.sessions().rotate(rotation));
  }

  private Optional<Session> rotate(RefreshToken consumed, RefreshToken successor, Instant now) {
    return consume(consumed, successor, now).map(Sessions.Rotated::session);
  }

  private static RefreshToken successorOf(RefreshToken token, long seed) {
    return token.next(new ScriptedSecretSource(seed));
  }

  @Test
  default void keeps_a_session_as_it_is() {
    SignIn one = signIns().of("ada@example.org");
    signIns().of("decoy@example.org");

    assertEquals(Optional.of(one.session()), signIns().find(one));
    assertEquals(Optional.empty(), signIns().find(SignIn.of(person("eve@example.org"))));
  }

  @Test
  default void consumes_the_current_token_and_knows_its_successor() {
    SignIn one = signIns().of("ada@example.org");
    SignIn decoy = signIns().of("decoy@example.org");
    RefreshToken successor = successorOf(one.token(), 1);
    Rotation rotation = Rotation.of(one.token(), successor, CLIENT, POLICY, LATER);

    Optional<Session> rotated = rotate(one.token(), successor, LATER);

    assertEquals(Optional.of(one.session().rotated(rotation)), rotated);
    assertEquals(rotated, signIns().find(one));
    assertEquals(Optional.of(decoy.session()), signIns().find(decoy));
    assertTrue(rotate(successor, successorOf(successor, 2), LATER).isPresent());
    assertEquals(3, signIns().find(one).orElseThrow().family().generation());
  }

  @Test
  default void tells_the_roles_that_the_user_has_now() {
    SignIn one = signIns().of("ada@example.org");
    SignIn decoy = signIns().of("decoy@example.org");
    Set<Role> roles = Set.of(Role.USER, Role.ADMIN);
    signIns().change(one.user(), user -> user.withRoles(roles, LATER));

    assertEquals(
        Optional.of(roles),
        consume(one.token(), successorOf(one.token(), 1), LATER).map(Sessions.Rotated::roles));
    assertEquals(
        Optional.of(Set.of(Role.USER)),
        consume(decoy.token(), successorOf(decoy.token(), 1), LATER).map(Sessions.Rotated::roles));
  }

  @Test
  default void consumes_a_token_once() {
    SignIn one = signIns().of("ada@example.org");
    RefreshToken successor = successorOf(one.token(), 1);
    Optional<Session> rotated = rotate(one.token(), successor, LATER);

    assertEquals(Optional.empty(), rotate(one.token(), successorOf(one.token(), 2), LATER));

    assertEquals(rotated, signIns().find(one));
  }

  @Test
  default void lets_one_of_many_consume_a_token_at_the_same_moment() {
    SignIn one = signIns().of("ada@example.org");

    int winners =
        Race.winners(
            8, runner -> rotate(one.token(), successorOf(one.token(), runner), LATER).isPresent());

    assertEquals(1, winners);
    assertEquals(2, signIns().find(one).orElseThrow().family().generation());
  }

  @Test
  default void never_moves_the_latest_end() {
    SignIn one = signIns().of("ada@example.org");
    Instant latestEnd = one.session().latestEnd();
    RefreshToken token = one.token();
    Instant now = NOW;
    for (int round = 0; round < 4; round++) {
      now = now.plus(POLICY.idleLifetime().minusDays(5));
      if (!now.isBefore(latestEnd)) {
        break;
      }
      RefreshToken successor = successorOf(token, round);
      Session session = rotate(token, successor, now).orElseThrow();
      assertFalse(session.expiresAt().isAfter(latestEnd));
      token = successor;
    }
    assertEquals(latestEnd, signIns().find(one).orElseThrow().expiresAt());
    assertEquals(Optional.empty(), rotate(token, successorOf(token, 9), latestEnd));
  }

  @Test
  default void consumes_nothing_of_a_session_that_is_over() {
    SignIn ended = signIns().of("ada@example.org");
    SignIn idle = signIns().of(ended.user());
    SignIn signedOut = signIns().of(ended.user());
    assertTrue(signIns().end(ended, LOGGED_OUT, NOW));

    assertEquals(Optional.empty(), rotate(ended.token(), successorOf(ended.token(), 1), NOW));
    Instant expiry = idle.session().expiresAt();
    assertEquals(Optional.empty(), rotate(idle.token(), successorOf(idle.token(), 1), expiry));
    signIns().change(ended.user(), User::signedOutEverywhere);
    assertEquals(
        Optional.empty(), rotate(signedOut.token(), successorOf(signedOut.token(), 1), NOW));
    assertEquals(Optional.of(signedOut.session()), signIns().find(signedOut));
  }

  @Test
  default void consumes_nothing_of_someone_inactive() {
    SignIn one = signIns().of("ada@example.org");
    signIns().change(one.user(), user -> user.deactivated(NOW));

    assertEquals(Optional.empty(), rotate(one.token(), successorOf(one.token(), 1), NOW));
  }

  @Test
  default void counts_a_new_proof_under_the_same_stamp_only() {
    SignIn one = signIns().of("ada@example.org");
    SignIn decoy = signIns().of("decoy@example.org");

    assertEquals(
        Optional.empty(), reauthenticate(one, one.session().securityStamp() + 1, 1, LATER));
    assertEquals(Optional.of(one.session()), signIns().find(one));
    Session renewed = one.session().reauthenticated(LATER);
    assertEquals(
        Optional.of(renewed), reauthenticate(one, one.session().securityStamp(), 1, LATER));
    assertEquals(Optional.of(renewed), signIns().find(one));
    assertEquals(Optional.of(decoy.session()), signIns().find(decoy));
  }

  @Test
  default void counts_a_new_proof_by_an_access_token_that_has_not_ended_only() {
    SignIn one = signIns().of("ada@example.org");
    long stamp = one.session().securityStamp();
    assertTrue(reauthenticate(one, stamp, 1, LATER).isPresent());

    assertEquals(Optional.empty(), reauthenticate(one, stamp, 1, LATER));
    assertEquals(Optional.empty(), reauthenticate(one, stamp, 3, LATER));

    Optional<Session> third = reauthenticate(one, stamp, 2, LATER);
    assertEquals(3, third.orElseThrow().lastProof().number());
    assertEquals(third, signIns().find(one));
    assertEquals(
        Optional.of(third.get().lastProof()),
        transactions()
            .inTransaction(
                stores -> stores.sessions().authenticate(one.session().id(), POLICY, LATER))
            .map(known -> known.owner().actor().proof()));
  }

  @Test
  default void lets_one_of_many_count_a_new_proof_at_the_same_moment() {
    SignIn one = signIns().of("ada@example.org");
    long stamp = one.session().securityStamp();

    assertEquals(1, Race.winners(8, runner -> reauthenticate(one, stamp, 1, LATER).isPresent()));

    assertEquals(2, signIns().find(one).orElseThrow().lastProof().number());
  }

  @Test
  default void counts_no_new_proof_in_a_session_that_is_over() {
    SignIn ended = signIns().of("ada@example.org");
    SignIn signedOut = signIns().of("eve@example.org");
    assertTrue(signIns().end(ended, LOGGED_OUT, NOW));
    signIns().change(signedOut.user(), User::signedOutEverywhere);

    assertEquals(
        Optional.empty(), reauthenticate(ended, ended.session().securityStamp(), 1, LATER));
    assertEquals(
        Optional.empty(), reauthenticate(signedOut, signedOut.session().securityStamp(), 1, LATER));
  }

  private Optional<Session> reauthenticate(
      SignIn signIn, long stamp, long proofNumber, Instant now) {
    return transactions()
        .inTransaction(
            stores ->
                stores.sessions().reauthenticate(signIn.session().id(), stamp, proofNumber, now));
  }
}
