package io.sallyport.domain.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.IdentityProof;
import io.sallyport.domain.access.Origin;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.idempotency.IdempotencyKey;
import io.sallyport.domain.idempotency.IdempotentRequest;
import io.sallyport.domain.password.ChangePassword;
import io.sallyport.domain.password.SetPassword;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.Device;
import io.sallyport.domain.session.IntrospectToken;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.Reauthenticate;
import io.sallyport.domain.session.RefreshNonce;
import io.sallyport.domain.session.RefreshSession;
import io.sallyport.domain.session.RevokeToken;
import io.sallyport.domain.session.SignedInUser;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of the ports: it shows no secret, and nobody changes it on its way. */
class CommandsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final UserId ID = UserId.next(NOW, new ConstantSecretSource(1));
  private static final SessionId SESSION = SessionId.next(NOW, new ConstantSecretSource(2));
  private static final Origin HERE = new Origin("192.0.2.1", "Mozilla/5.0", "a-1");
  private static final Actor VISITOR = new Actor.Visitor(HERE);
  private static final Actor.SignedIn ACTOR =
      new Actor.SignedIn(ID, SESSION, Set.of(Role.ADMIN), IdentityProof.logIn(NOW), HERE);
  private static final Secret SECRET = Secret.of("hunter2");
  private static final ExpectedVersion ANY = ExpectedVersion.any();

  /** Whoever logs what was asked logs neither a secret nor a person. */
  @Tag("ASVS-11.7.2")
  @ParameterizedTest
  @MethodSource("commands")
  void shows_no_secret_and_nothing_of_a_person(Record command) {
    String shown = command.toString();
    for (String hidden : List.of("hunter2", "ada@", "Lovelace", "192.0.2.1", "Mozilla")) {
      assertFalse(shown.contains(hidden), shown);
    }
  }

  static Stream<Record> commands() {
    String email = "ada@example.org";
    String name = "Ada Lovelace";
    var ada = User.registered(ID, EmailAddress.of(email), null, new FullName(name), NOW);
    var rename = new UserChange.Rename(new FullName(name));
    var filter = new Filter(EmailAddress.of(email), null, null, null);
    var query = new Query(filter, Order.OLDEST_FIRST, 1, null);
    return Stream.of(
        new RegisterUser.Command(VISITOR, email, SECRET, name),
        new RepeatRegistration.Command(VISITOR, ID, SECRET),
        new CreateUser.Command(ACTOR, email, SECRET, name, Set.of(), true),
        new ChangeProfile.Command(ACTOR, name, ANY),
        new ChangeUser.Command(ACTOR, ID, List.of(rename), ANY),
        new ListUsers.Command(ACTOR, query),
        new EraseProfile.Command(ACTOR, SECRET, ANY),
        new ChangePassword.Command(ACTOR, SECRET, SECRET),
        new SetPassword.Command(ACTOR, ID, SECRET),
        new LogIn.Command(VISITOR, email, SECRET),
        new RefreshSession.Command(
            VISITOR, SECRET, RefreshNonce.of(Secret.of("hunter2".repeat(5)))),
        new RefreshSession.Command(VISITOR, SECRET).requester(),
        new RevokeToken.Command(VISITOR, SECRET),
        new IntrospectToken.Command(VISITOR, SECRET),
        new Authenticate.Command(VISITOR, SECRET),
        new Reauthenticate.Command(new SignedInUser(ACTOR, ada), SECRET),
        new IdempotentRequest(VISITOR, "RegisterUser", IdempotencyKey.of("hunter2"), SECRET),
        ACTOR,
        Device.of(HERE),
        new ImportedUser(email, null, name, Set.of(), true, false, null, null),
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
