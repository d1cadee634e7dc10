package io.sallyport.application.user;

import static io.sallyport.application.Accounts.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.application.Accounts;
import io.sallyport.domain.access.AccessRefusal.Forbidden;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.SessionRefusal.BadCredentials;
import io.sallyport.domain.session.SessionRefusal.InvalidToken;
import io.sallyport.domain.user.ChangeUser;
import io.sallyport.domain.user.EraseUser;
import io.sallyport.domain.user.ExpectedVersion;
import io.sallyport.domain.user.FullName;
import io.sallyport.domain.user.ListUsers;
import io.sallyport.domain.user.ReadUser;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserChange;
import io.sallyport.domain.user.UserDirectory.Filter;
import io.sallyport.domain.user.UserDirectory.Order;
import io.sallyport.domain.user.UserDirectory.Query;
import io.sallyport.domain.user.UserRefusal.LastAdmin;
import io.sallyport.domain.user.UserRefusal.PreconditionFailed;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import io.sallyport.testkit.Race;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class ChangeUserTest {

  private static final UserChange DEACTIVATION = new UserChange.SetActive(false);

  private final Accounts accounts = new Accounts();

  private User change(Actor actor, User user, UserChange... changes) {
    return change(actor, user, ExpectedVersion.any(), changes);
  }

  private User change(Actor actor, User user, ExpectedVersion expected, UserChange... changes) {
    return accounts
        .sallyport
        .users()
        .change()
        .handle(new ChangeUser.Command(actor, user.id(), List.of(changes), expected));
  }

  private void erase(User user) {
    accounts
        .sallyport
        .users()
        .erase()
        .handle(new EraseUser.Command(OPERATOR, user.id(), ExpectedVersion.any()));
  }

  @Test
  void lists_everyone_to_an_administrator_only() {
    User ada = accounts.register("ada@example.org");
    accounts.clock.advance(Duration.ofSeconds(1));
    User root = accounts.admin("root@example.org");
    var query = new Query(Filter.everyone(), Order.NEWEST_FIRST, 10, null);

    assertEquals(
        List.of(root, ada),
        accounts
            .sallyport
            .users()
            .list()
            .handle(new ListUsers.Command(accounts.signedIn("root@example.org"), query))
            .users());
    var signedIn = accounts.signedIn("ada@example.org");
    assertThrows(
        Forbidden.class,
        () -> accounts.sallyport.users().list().handle(new ListUsers.Command(signedIn, query)));
    assertThrows(
        Forbidden.class,
        () -> accounts.sallyport.users().read().handle(new ReadUser.Command(signedIn, root.id())));
  }

  @Test
  void knows_nobody_by_an_unknown_id() {
    accounts.register("ada@example.org");
    var nobody = UserId.parse("01900000-0000-7000-8000-000000000000").orElseThrow();

    assertThrows(
        UserNotFound.class,
        () -> accounts.sallyport.users().read().handle(new ReadUser.Command(OPERATOR, nobody)));
  }

  @Test
  void changes_all_that_is_named_and_nothing_else() {
    User ada = accounts.register("ada@example.org");
    User decoy = accounts.register("eve@example.org");
    accounts.clock.advance(Duration.ofMinutes(1));

    User changed =
        change(
            OPERATOR,
            ada,
            new UserChange.Rename(new FullName("Ada")),
            new UserChange.SetRoles(Set.of(Role.ADMIN)));

    assertEquals(new FullName("Ada"), changed.fullName());
    assertEquals(Set.of(Role.USER, Role.ADMIN), changed.roles());
    assertEquals(accounts.clock.instant(), changed.updatedAt());
    assertEquals(ada.createdAt(), changed.createdAt());
    assertEquals(ada.version() + 1, changed.version());
    assertEquals(changed, accounts.read(ada));
    assertEquals(decoy, accounts.read(decoy));
    assertNull(change(OPERATOR, ada, new UserChange.Rename(null)).fullName());
  }

  @Test
  void keeps_version_and_time_when_nothing_changes() {
    User ada = accounts.register("ada@example.org");
    accounts.clock.advance(Duration.ofMinutes(1));

    assertEquals(ada, change(OPERATOR, ada, new UserChange.SetActive(true)));
    assertEquals(ada, change(OPERATOR, ada));
  }

  @Test
  void refuses_a_change_decided_on_an_older_version() {
    User ada = accounts.register("ada@example.org");
    var seen = new ExpectedVersion(Set.of(ada.version()));
    change(OPERATOR, ada, seen, new UserChange.Rename(new FullName("Ada")));

    assertThrows(PreconditionFailed.class, () -> change(OPERATOR, ada, seen, DEACTIVATION));
    assertThrows(
        PreconditionFailed.class,
        () ->
            accounts
                .sallyport
                .users()
                .erase()
                .handle(new EraseUser.Command(OPERATOR, ada.id(), seen)));
  }

  @Tag("ASVS-7.4.2")
  @Test
  void ends_every_session_of_someone_deactivated_for_good() {
    User ada = accounts.register("ada@example.org");
    var tokens = accounts.logIn("ada@example.org");

    change(OPERATOR, ada, DEACTIVATION);

    assertThrows(InvalidToken.class, () -> accounts.authenticate(tokens));
    assertThrows(BadCredentials.class, () -> accounts.logIn("ada@example.org"));
    change(OPERATOR, ada, new UserChange.SetActive(true));
    assertThrows(InvalidToken.class, () -> accounts.authenticate(tokens));
    assertEquals(ada.id(), accounts.signedIn("ada@example.org").userId());
  }

  @Tag("ASVS-8.3.2")
  @Test
  void lets_a_change_of_roles_be_felt_by_the_next_request() {
    User ada = accounts.register("ada@example.org");
    var tokens = accounts.logIn("ada@example.org");

    change(OPERATOR, ada, new UserChange.SetRoles(Set.of(Role.ADMIN)));

    assertEquals(Set.of(Role.USER, Role.ADMIN), accounts.authenticate(tokens).roles());
  }

  @Tag("ASVS-8.3.1")
  @Test
  void lets_only_an_administrator_change_or_erase_others() {
    User ada = accounts.register("ada@example.org");
    var eve = accounts.register("eve@example.org");
    var signedIn = accounts.signedIn("eve@example.org");

    assertThrows(Forbidden.class, () -> change(signedIn, ada, DEACTIVATION));
    var erasure = new EraseUser.Command(signedIn, ada.id(), ExpectedVersion.any());
    assertThrows(Forbidden.class, () -> accounts.sallyport.users().erase().handle(erasure));
    assertEquals(eve, accounts.read(eve));
    assertEquals(ada, accounts.read(ada));
  }

  @Test
  void keeps_the_last_active_administrator() {
    User root = accounts.admin("root@example.org");
    User other = accounts.admin("other@example.org");
    accounts.register("ada@example.org");
    change(OPERATOR, other, DEACTIVATION);

    assertThrows(LastAdmin.class, () -> change(OPERATOR, root, DEACTIVATION));
    assertThrows(
        LastAdmin.class, () -> change(OPERATOR, root, new UserChange.SetRoles(Set.of(Role.USER))));
    assertThrows(LastAdmin.class, () -> erase(root));
    assertEquals(root, accounts.read(root));
    erase(other);
  }

  @Test
  void keeps_one_of_two_administrators_who_deactivate_each_other_at_once() {
    for (int round = 0; round < 50; round++) {
      var here = new Accounts();
      List<User> admins = List.of(here.admin("one@example.org"), here.admin("two@example.org"));
      List<Actor> actors =
          List.of(here.signedIn("one@example.org"), here.signedIn("two@example.org"));

      assertEquals(1, Race.winners(2, i -> deactivates(here, actors.get(i), admins.get(1 - i))));
    }
  }

  private static boolean deactivates(Accounts accounts, Actor actor, User target) {
    try {
      accounts
          .sallyport
          .users()
          .change()
          .handle(
              new ChangeUser.Command(
                  actor, target.id(), List.of(DEACTIVATION), ExpectedVersion.any()));
      return true;
    } catch (LastAdmin refused) {
      return false;
    }
  }

  @Test
  void erases_someone_and_frees_the_address() {
    User ada = accounts.register("ada@example.org");
    var tokens = accounts.logIn("ada@example.org");

    erase(ada);

    assertThrows(InvalidToken.class, () -> accounts.authenticate(tokens));
    assertThrows(UserNotFound.class, () -> erase(ada));
    assertThrows(UserNotFound.class, () -> change(OPERATOR, ada, DEACTIVATION));
    accounts.register("ada@example.org");
  }
}
