package io.sallyport.domain.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.IdentityProof;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.password.ChangePassword;
import io.sallyport.domain.password.SetPassword;
import io.sallyport.domain.session.Device;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.ConstantSecretSource;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.UserDirectory.Filter;
import io.sallyport.domain.user.UserDirectory.Order;
import io.sallyport.domain.user.UserDirectory.Page;
import io.sallyport.domain.user.UserDirectory.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of the ports: it shows no secret, and nobody changes it on its way. */
class CommandsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final UserId ID = UserId.next(NOW, new ConstantSecretSource(1));
  private static final SessionId SESSION = SessionId.next(NOW, new ConstantSecretSource(2));
  private static final Actor.SignedIn ACTOR =
      new Actor.SignedIn(ID, SESSION, Set.of(Role.ADMIN), IdentityProof.logIn(NOW));
  private static final Secret SECRET = Secret.of("hunter2");
  private static final ExpectedVersion ANY = ExpectedVersion.any();

  @ParameterizedTest
  @MethodSource("commandsWithSecrets")
  void shows_no_secret(Record command) {
    assertFalse(command.toString().contains("hunter2"), command.toString());
  }

  static Stream<Record> commandsWithSecrets() {
    return Stream.of(
        new RegisterUser.Command("ada@example.org", SECRET, null),
        new CreateUser.Command(ACTOR, "ada@example.org", SECRET, null, Set.of(), true),
        new EraseProfile.Command(ACTOR, SECRET, ANY),
        new ChangePassword.Command(ACTOR, SECRET, SECRET),
        new SetPassword.Command(ACTOR, ID, SECRET),
        new LogIn.Command("ada@example.org", SECRET, Device.unknown()),
        new Tokens(SESSION, SECRET, Duration.ZERO, SECRET, Duration.ZERO));
  }

  @Test
  void keeps_its_own_copy_of_what_it_was_given() {
    Set<Role> roles = EnumSet.of(Role.USER);
    var create = new CreateUser.Command(ACTOR, "ada@example.org", null, null, roles, true);
    roles.add(Role.ADMIN);
    assertEquals(Set.of(Role.USER), create.roles());

    List<UserChange> changes = new ArrayList<>();
    var change = new ChangeUser.Command(ACTOR, ID, changes, ANY);
    changes.add(new UserChange.SetActive(false));
    assertEquals(List.of(), change.changes());

    List<User> users = new ArrayList<>();
    var page = new Page(users, null);
    users.add(User.registered(ID, EmailAddress.of("ada@example.org"), null, null, NOW));
    assertEquals(List.of(), page.users());
  }

  @Test
  void says_who_and_what() {
    assertEquals(ID, new EraseUser.Command(ACTOR, ID, ANY).id());
    assertNull(new ChangeProfile.Command(ACTOR, null, ANY).fullName());
    assertEquals(new Filter(null, null, null, null), Filter.everyone());
    assertEquals(ID, new UserDirectory.Position(NOW, ID).id());
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 201, Integer.MAX_VALUE})
  void a_page_has_a_sane_size(int limit) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Query(Filter.everyone(), Order.OLDEST_FIRST, limit, null));
    assertEquals(1, new Query(Filter.everyone(), Order.OLDEST_FIRST, 1, null).limit());
    assertEquals(200, new Query(Filter.everyone(), Order.NEWEST_FIRST, 200, null).limit());
  }
}
