package io.sallyport.testkit.session;

import static io.sallyport.domain.session.EndReason.LOGGED_OUT;
import static io.sallyport.testkit.user.SampleUsers.admin;
import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.IdentityProof;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.session.Device;
import io.sallyport.domain.session.RefreshToken;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.testkit.Bounded;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code Sessions} promise, whoever keeps them. Each test begins with nobody there. */
@ExtendWith(Bounded.class)
public interface SessionsContract extends CarryOverContract {

  Instant NOW = SignIns.NOW;
  SessionPolicy POLICY = SessionPolicy.standard();
  Instant EXPIRY = NOW.plus(POLICY.idleLifetime());

  /** Transactions over stores that hold nobody. */
  @Override
  Transactions transactions();

  private <T> T stores(Function<Stores, T> work) {
    return transactions().inTransaction(work);
  }

  private boolean ask(Predicate<Stores> question) {
    return stores(question::test);
  }

  private User added(User user) {
    assertTrue(ask(stores -> stores.users().add(user)));
    return user;
  }

  private static Session sessionOf(User user) {
    var id = new SessionId(UUID.randomUUID());
    RefreshToken token = RefreshToken.draw(id, new ScriptedSecretSource());
    return Session.opened(user, token, new Device("a browser", "192.0.2.1"), POLICY, NOW);
  }

  private Session opened(User user) {
    Session session = sessionOf(user);
    assertTrue(ask(stores -> stores.sessions().add(session)));
    return session;
  }

  private Optional<Actor.SignedIn> actor(Session session, Instant now) {
    return stores(stores -> stores.sessions().authenticate(session.id(), POLICY, now))
        .map(live -> live.owner().actor());
  }

  private boolean isLive(Session session) {
    return actor(session, NOW).isPresent();
  }

  private User changed(User user, UnaryOperator<User> change) {
    return stores(
        stores -> stores.users().save(change.apply(stores.users().find(user.id()).orElseThrow())));
  }

  @Tag("ASVS-7.2.1")
  @Test
  default void authenticates_the_user_of_a_session_and_nobody_else() {
    User root = added(admin("root@example.org"));
    User ada = added(person("ada@example.org"));
    Session rootsSession = opened(root);
    Session adasSession = opened(ada);

    assertEquals(
        Optional.of(
            new Actor.SignedIn(
                root.id(),
                rootsSession.id(),
                Set.of(Role.USER, Role.ADMIN),
                IdentityProof.logIn(NOW))),
        actor(rootsSession, NOW));
    assertEquals(ada.id(), actor(adasSession, NOW).orElseThrow().userId());
    assertEquals(Optional.empty(), actor(sessionOf(ada), NOW));
  }

  @Test
  default void keeps_a_session_of_an_unknown_device() {
    User ada = added(person("ada@example.org"));
    RefreshToken token =
        RefreshToken.draw(new SessionId(UUID.randomUUID()), new ScriptedSecretSource());
    Session session = Session.opened(ada, token, Device.unknown(), POLICY, NOW);

    assertTrue(ask(stores -> stores.sessions().add(session)));
    assertTrue(isLive(session));
  }

  @Test
  default void adds_no_session_of_someone_erased_and_goes_on() {
    User gone = person("gone@example.org");
    User ada = added(person("ada@example.org"));
    Session refused = sessionOf(gone);
    Session taken = sessionOf(ada);

    assertTrue(ask(stores -> !stores.sessions().add(refused) && stores.sessions().add(taken)));

    assertFalse(isLive(refused));
    assertTrue(isLive(taken));
  }

  @Test
  default void is_over_from_the_instant_at_which_it_expires() {
    Session session = opened(added(person("ada@example.org")));

    assertTrue(actor(session, EXPIRY.minus(Duration.ofNanos(1000))).isPresent());
    assertTrue(actor(session, EXPIRY).isEmpty());
  }

  @Tag("ASVS-6.3.4")
  @Test
  default void is_over_while_its_user_is_inactive_and_ever_after() {
    User ada = added(person("ada@example.org"));
    Session session = opened(ada);
    Session decoy = opened(added(person("decoy@example.org")));

    changed(ada, user -> user.deactivated(NOW));
    assertFalse(isLive(session));
    changed(ada, user -> user.activated(NOW));
    assertFalse(isLive(session));
    assertTrue(isLive(decoy));
  }

  @Test
  default void is_over_if_the_stamp_rose_before_it_was_added() {
    User ada = added(person("ada@example.org"));
    changed(ada, User::signedOutEverywhere);

    assertFalse(isLive(opened(ada)));
  }

  @Test
  default void follows_a_change_of_roles() {
    User ada = added(person("ada@example.org"));
    Session session = opened(ada);

    changed(ada, user -> user.withRoles(Set.of(Role.ADMIN), NOW));

    assertEquals(Set.of(Role.USER, Role.ADMIN), actor(session, NOW).orElseThrow().roles());
  }

  @Test
  default void ends_one_session_of_its_owner_once() {
    User ada = added(person("ada@example.org"));
    User eve = added(person("eve@example.org"));
    Session session = opened(ada);
    Session decoy = opened(ada);

    assertFalse(ask(stores -> stores.sessions().end(eve.id(), session.id(), LOGGED_OUT, NOW)));
    assertTrue(ask(stores -> stores.sessions().end(ada.id(), session.id(), LOGGED_OUT, NOW)));
    assertFalse(ask(stores -> stores.sessions().end(ada.id(), session.id(), LOGGED_OUT, NOW)));
    assertFalse(isLive(session));
    assertTrue(isLive(decoy));
  }

  @Test
  default void ends_nothing_that_is_over_already() {
    User ada = added(person("ada@example.org"));
    Session expired = opened(ada);
    Session signedOut = opened(ada);

    assertFalse(ask(stores -> stores.sessions().end(ada.id(), expired.id(), LOGGED_OUT, EXPIRY)));
    changed(ada, User::signedOutEverywhere);
    assertFalse(ask(stores -> stores.sessions().end(ada.id(), signedOut.id(), LOGGED_OUT, NOW)));
  }

  @Test
  default void goes_with_its_user() {
    User ada = added(person("ada@example.org"));
    Session session = opened(ada);
    Session decoy = opened(added(person("decoy@example.org")));

    stores(
        stores -> {
          stores.users().remove(ada);
          return ada;
        });

    assertFalse(isLive(session));
    assertEquals(Optional.empty(), stores(stores -> stores.sessions().find(session.id())));
    assertEquals(List.of(), stores(stores -> stores.sessions().findLive(ada.id(), POLICY, NOW)));
    assertEquals(Optional.of(decoy), stores(stores -> stores.sessions().find(decoy.id())));
    assertTrue(isLive(decoy));
  }
}
