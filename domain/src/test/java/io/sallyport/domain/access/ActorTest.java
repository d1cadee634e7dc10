package io.sallyport.domain.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.AccessRefusal.Forbidden;
import io.sallyport.domain.access.AccessRefusal.StepUpNeeded;
import io.sallyport.domain.shared.ConstantSecretSource;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActorTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final Origin HERE = new Origin("192.0.2.1", "Mozilla/5.0", "a-1");
  private static final UserId USER = UserId.next(NOW, new ConstantSecretSource(1));
  private static final SessionId SESSION = SessionId.next(NOW, new ConstantSecretSource(2));

  @Test
  void an_operator_may_do_anything() {
    assertDoesNotThrow(() -> new Actor.Operator().must(Permission.USERS_READ));
  }

  @Test
  void an_administrator_may_look_after_others() {
    assertDoesNotThrow(() -> signedIn(Set.of(Role.USER, Role.ADMIN)).must(Permission.USERS_READ));
  }

  @Test
  void anyone_else_may_not() {
    assertThrows(Forbidden.class, () -> signedIn(Set.of(Role.USER)).must(Permission.USERS_READ));
    assertThrows(Forbidden.class, () -> signedIn(Set.of()).must(Permission.USERS_READ));
  }

  @Test
  void a_visitor_may_do_nothing_to_others() {
    for (Permission permission : Permission.values()) {
      assertThrows(Forbidden.class, () -> new Actor.Visitor(HERE).must(permission));
    }
  }

  @Test
  void everyone_comes_from_somewhere() {
    Actor.SignedIn ada = signedIn(Set.of(Role.USER));
    Actor.SignedIn here = ada.from(HERE);

    assertEquals(Origin.unknown(), ada.origin());
    assertEquals(HERE, here.origin());
    assertEquals(Optional.of(here), here.shownBy(ada.proof()));
    assertEquals(ada, here.from(Origin.unknown()));
    assertNotEquals(ada, here);
    assertEquals(HERE, new Actor.Visitor(HERE).origin());
    assertEquals(HERE, new Actor.Operator(HERE).origin());
    assertEquals(Origin.unknown(), new Actor.Visitor().origin());
    assertEquals(Origin.unknown(), new Actor.Operator().origin());
  }

  @Test
  void shows_nothing_of_where_it_comes_from_but_the_request() {
    Actor.SignedIn ada = signedIn(Set.of(Role.USER)).from(HERE);
    for (Actor actor : List.of(ada, new Actor.Visitor(HERE), new Actor.Operator(HERE))) {
      String shown = actor.toString();
      assertTrue(shown.contains("a-1"), shown);
      assertFalse(shown.contains("192.0.2.1"), shown);
      assertFalse(shown.contains("Mozilla"), shown);
    }
  }

  @Test
  void nobody_gains_a_role_through_a_set_they_kept() {
    Set<Role> roles = EnumSet.of(Role.USER);
    Actor.SignedIn actor = signedIn(roles);
    roles.add(Role.ADMIN);
    assertThrows(Forbidden.class, () -> actor.must(Permission.USERS_READ));
  }

  @Test
  void a_reauthentication_stands_for_five_minutes() {
    IdentityProof logIn = IdentityProof.logIn(NOW.minusSeconds(3600));
    var actor = new Actor.SignedIn(USER, SESSION, Set.of(Role.USER), logIn.renewed(NOW));
    assertDoesNotThrow(() -> actor.mustHaveReauthenticated(NOW));
    assertDoesNotThrow(() -> actor.mustHaveReauthenticated(NOW.plusSeconds(300).minusNanos(1)));
    assertThrows(StepUpNeeded.class, () -> actor.mustHaveReauthenticated(NOW.plusSeconds(300)));
  }

  @Test
  void a_log_in_alone_is_no_reauthentication_and_neither_is_a_refresh_after_one() {
    Actor.SignedIn loggedIn = signedIn(Set.of(Role.USER));
    assertThrows(StepUpNeeded.class, () -> loggedIn.mustHaveReauthenticated(NOW));
    var refreshed =
        new Actor.SignedIn(USER, SESSION, Set.of(Role.USER), new IdentityProof(NOW, 2, false));
    assertThrows(StepUpNeeded.class, () -> refreshed.mustHaveReauthenticated(NOW));
  }

  @Test
  void a_token_ends_with_the_next_reauthentication_even_one_of_the_same_instant() {
    IdentityProof logIn = IdentityProof.logIn(NOW);
    IdentityProof renewed = logIn.renewed(NOW);
    var newest = new Actor.SignedIn(USER, SESSION, Set.of(Role.USER), renewed);
    IdentityProof refreshed = new IdentityProof(NOW.minusSeconds(60), 2, false);

    assertEquals(Optional.empty(), newest.shownBy(logIn));
    assertEquals(Optional.empty(), newest.shownBy(renewed.renewed(NOW)));
    assertEquals(Optional.of(newest), newest.shownBy(renewed));
    assertEquals(Optional.of(refreshed), newest.shownBy(refreshed).map(Actor.SignedIn::proof));
  }

  @Test
  void roles_have_labels() {
    for (Role role : Role.values()) {
      assertEquals(Optional.of(role), Role.of(role.label()));
    }
    assertEquals("admin", Role.ADMIN.label());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ADMIN", "Admin", "admin ", "root", "adm\u0131n"})
  void other_labels_name_no_role(String label) {
    assertTrue(Role.of(label).isEmpty());
  }

  @Test
  void ids_are_read_as_they_are_written() {
    assertEquals(Optional.of(USER), UserId.parse(USER.toString()));
    assertEquals(Optional.of(SESSION), SessionId.parse(SESSION.toString()));
    assertEquals(7, USER.value().version());
    assertEquals(7, SESSION.value().version());
    assertTrue(UserId.parse("me").isEmpty());
    assertTrue(SessionId.parse("current").isEmpty());
  }

  private static Actor.SignedIn signedIn(Set<Role> roles) {
    return new Actor.SignedIn(USER, SESSION, roles, IdentityProof.logIn(NOW));
  }
}
