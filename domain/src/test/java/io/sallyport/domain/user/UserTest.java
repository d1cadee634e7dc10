package io.sallyport.domain.user;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.shared.ConstantSecretSource;
import io.sallyport.domain.user.UserChange.GrantRole;
import io.sallyport.domain.user.UserChange.Rename;
import io.sallyport.domain.user.UserChange.RevokeRole;
import io.sallyport.domain.user.UserChange.SetActive;
import io.sallyport.domain.user.UserChange.SetRoles;
import io.sallyport.domain.user.UserRefusal.PreconditionFailed;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UserTest {

  private static final Instant THEN = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant NOW = THEN.plusSeconds(60);
  private static final PasswordHash HASH = PasswordHash.of("$2a$10$one");
  private static final PasswordHash OTHER_HASH = PasswordHash.of("$2a$10$two");
  private static final FullName NAME = new FullName("Ada Lovelace");

  private static final User ADA =
      User.registered(
          UserId.next(THEN, new ConstantSecretSource(1)),
          EmailAddress.of("ada@example.org"),
          HASH,
          NAME,
          THEN);

  @Test
  void begins_active_with_the_role_of_everyone() {
    assertTrue(ADA.active());
    assertFalse(ADA.emailVerified());
    assertEquals(Set.of(Role.USER), ADA.roles());
    assertFalse(ADA.isActiveAdmin());
    assertEquals(THEN, ADA.createdAt());
    assertEquals(THEN, ADA.updatedAt());
    assertEquals(1, ADA.version());
    assertEquals(1, ADA.securityStamp());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("events")
  void no_event_touches_what_is_not_its_own(
      String event, UnaryOperator<User> happens, boolean signsOut, boolean changesProfile) {
    User after = happens.apply(ADA);
    assertNotEquals(ADA, after);
    assertEquals(ADA.id(), after.id());
    assertEquals(ADA.email(), after.email());
    assertEquals(ADA.emailVerified(), after.emailVerified());
    assertEquals(ADA.createdAt(), after.createdAt());
    assertEquals(ADA.version(), after.version(), "only a store raises the version");
    assertEquals(ADA.securityStamp() + (signsOut ? 1 : 0), after.securityStamp());
    assertEquals(changesProfile ? NOW : THEN, after.updatedAt());
  }

  static Stream<Arguments> events() {
    return Stream.of(
        event("renamed", user -> user.renamed(new FullName("Ada"), NOW), false, true),
        event("name taken away", user -> user.renamed(null, NOW), false, true),
        event("deactivated", user -> user.deactivated(NOW), true, true),
        event("roles", user -> user.withRoles(Set.of(Role.ADMIN), NOW), false, true),
        event("password changed", user -> user.passwordChanged(OTHER_HASH, NOW), true, true),
        event("rehashed", user -> user.rehashed(OTHER_HASH), false, false),
        event("signed out everywhere", User::signedOutEverywhere, true, false));
  }

  private static Arguments event(
      String name, UnaryOperator<User> happens, boolean signsOut, boolean changesProfile) {
    return arguments(name, happens, signsOut, changesProfile);
  }

  @Test
  void an_event_that_changes_nothing_answers_the_same_user() {
    assertSame(ADA, ADA.renamed(new FullName("Ada Lovelace"), NOW));
    assertSame(ADA, ADA.activated(NOW));
    assertSame(ADA, ADA.withRoles(Set.of(), NOW));
    assertSame(ADA, ADA.withRoles(Set.of(Role.USER), NOW));
    User inactive = ADA.deactivated(NOW);
    assertSame(inactive, inactive.deactivated(NOW.plusSeconds(1)));
    User nameless = ADA.renamed(null, NOW);
    assertSame(nameless, nameless.renamed(null, NOW.plusSeconds(1)));
    User admin = ADA.withRoles(Set.of(Role.ADMIN), NOW);
    assertSame(admin, admin.withRoles(Set.of(Role.USER, Role.ADMIN), NOW.plusSeconds(1)));
  }

  @Test
  void is_renamed() {
    assertEquals(new FullName("Ada"), ADA.renamed(new FullName("Ada"), NOW).fullName());
    assertNull(ADA.renamed(null, NOW).fullName());
  }

  @Test
  void is_deactivated_and_activated_without_being_signed_in_again() {
    User inactive = ADA.deactivated(NOW);
    assertFalse(inactive.active());
    User again = inactive.activated(NOW.plusSeconds(1));
    assertTrue(again.active());
    assertEquals(inactive.securityStamp(), again.securityStamp());
    assertEquals(NOW.plusSeconds(1), again.updatedAt());
  }

  @Test
  void always_has_the_role_of_everyone() {
    assertEquals(Set.of(Role.USER, Role.ADMIN), ADA.withRoles(Set.of(Role.ADMIN), NOW).roles());
    User admin = ADA.withRoles(Set.of(Role.ADMIN), NOW);
    assertEquals(Set.of(Role.USER), admin.withRoles(Set.of(), NOW).roles());
  }

  @Test
  void is_an_active_administrator_only_while_both() {
    User admin = ADA.withRoles(Set.of(Role.ADMIN), NOW);
    assertTrue(admin.isActiveAdmin());
    assertFalse(admin.deactivated(NOW).isActiveAdmin());
    assertTrue(admin.deactivated(NOW).activated(NOW).isActiveAdmin());
    assertFalse(admin.withRoles(Set.of(Role.USER), NOW).isActiveAdmin());
  }

  @Test
  void keeps_a_new_password() {
    assertEquals(OTHER_HASH, ADA.passwordChanged(OTHER_HASH, NOW).passwordHash());
    assertEquals(OTHER_HASH, ADA.rehashed(OTHER_HASH).passwordHash());
    assertEquals(
        3, ADA.passwordChanged(OTHER_HASH, NOW).passwordChanged(HASH, NOW).securityStamp());
  }

  @Test
  void cannot_be_changed_through_a_set_that_someone_kept() {
    Set<Role> roles = EnumSet.of(Role.USER);
    User user = ADA.withRoles(roles, NOW);
    roles.add(Role.ADMIN);
    assertFalse(user.isActiveAdmin());
    assertThrows(UnsupportedOperationException.class, () -> user.roles().add(Role.ADMIN));
  }

  @Test
  void shows_neither_hash_nor_address() {
    String shown = ADA.toString();
    assertFalse(shown.contains("$2a$"), shown);
    assertFalse(shown.contains("ada@"), shown);
  }

  @Test
  void changes_as_a_list_of_changes_says() {
    List<UserChange> changes =
        List.of(
            new Rename(new FullName("Ada")),
            new SetRoles(Set.of(Role.ADMIN)),
            new SetActive(false),
            new SetActive(true),
            new Rename(null));
    User user = ADA;
    for (UserChange change : changes) {
      user = change.applyTo(user, NOW);
    }
    assertNull(user.fullName());
    assertTrue(user.isActiveAdmin());
    assertEquals(2, user.securityStamp());
    assertEquals(ADA.version(), user.version());
  }

  @Test
  void a_change_of_roles_cannot_be_changed_itself() {
    Set<Role> roles = EnumSet.of(Role.USER);
    var change = new SetRoles(roles);
    roles.add(Role.ADMIN);
    assertFalse(change.applyTo(ADA, NOW).isActiveAdmin());
  }

  @Test
  void gains_and_loses_one_role_and_keeps_the_others() {
    User admin = new GrantRole(Role.ADMIN).applyTo(ADA, NOW);
    assertEquals(Set.of(Role.USER, Role.ADMIN), admin.roles());
    assertSame(admin, new GrantRole(Role.ADMIN).applyTo(admin, NOW));

    assertEquals(Set.of(Role.USER), new RevokeRole(Role.ADMIN).applyTo(admin, NOW).roles());
    assertSame(admin, new RevokeRole(Role.USER).applyTo(admin, NOW));
    assertSame(ADA, new RevokeRole(Role.ADMIN).applyTo(ADA, NOW));
  }

  @Test
  void any_version_will_do_where_none_is_named() {
    assertDoesNotThrow(() -> ExpectedVersion.any().require(ADA));
  }

  @Test
  void only_a_named_version_will_do() {
    assertDoesNotThrow(() -> new ExpectedVersion(Set.of(1L)).require(ADA));
    assertDoesNotThrow(() -> new ExpectedVersion(Set.of(7L, 1L)).require(ADA));
    for (Set<Long> others : List.of(Set.<Long>of(), Set.of(0L), Set.of(2L, 3L))) {
      assertThrows(PreconditionFailed.class, () -> new ExpectedVersion(others).require(ADA));
    }
  }

  @Test
  void an_expectation_cannot_be_changed_through_a_set_that_someone_kept() {
    Set<Long> versions = new HashSet<>(Set.of(2L));
    var expected = new ExpectedVersion(versions);
    versions.add(1L);
    assertThrows(PreconditionFailed.class, () -> expected.require(ADA));
  }

  @Test
  void is_of_the_next_version_and_otherwise_the_same_once_saved() {
    User user =
        User.registered(
            new UserId(UUID.randomUUID()),
            EmailAddress.of("saved@example.org"),
            null,
            null,
            Instant.EPOCH);

    User saved = user.saved();

    assertEquals(user.version() + 1, saved.version());
    assertEquals(user.securityStamp(), saved.securityStamp());
    assertEquals(user.email(), saved.email());
    assertEquals(user.updatedAt(), saved.updatedAt());
  }
}
