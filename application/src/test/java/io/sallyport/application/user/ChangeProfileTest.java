package io.sallyport.application.user;

import static io.sallyport.application.Accounts.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.application.Accounts;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.password.PasswordRefusal.BadCurrentPassword;
import io.sallyport.domain.session.SessionRefusal.InvalidToken;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.ChangeProfile;
import io.sallyport.domain.user.EraseProfile;
import io.sallyport.domain.user.ExpectedVersion;
import io.sallyport.domain.user.FullName;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.LastAdmin;
import io.sallyport.domain.user.UserRefusal.PreconditionFailed;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class ChangeProfileTest {

  private final Accounts accounts = new Accounts();
  private final User ada = accounts.register("ada@example.org");
  private final Actor.SignedIn actor = accounts.signedIn("ada@example.org");

  @BeforeEach
  void put_someone_else_beside() {
    accounts.admin("decoy@example.org");
  }

  private User rename(@Nullable String fullName, ExpectedVersion expected) {
    return accounts
        .sallyport
        .users()
        .changeProfile()
        .handle(new ChangeProfile.Command(actor, fullName, expected));
  }

  private void erase(String password, ExpectedVersion expected) {
    accounts
        .sallyport
        .users()
        .eraseProfile()
        .handle(new EraseProfile.Command(actor, Secret.of(password), expected));
  }

  @Test
  void shows_people_themselves() {
    assertEquals(ada, accounts.sallyport.users().readProfile().handle(actor));
  }

  @Test
  void renames_and_unnames() {
    User renamed = rename(" Ada ", ExpectedVersion.any());

    assertEquals(new FullName("Ada"), renamed.fullName());
    assertEquals(renamed, accounts.read(ada));
    assertEquals(renamed, rename("Ada", ExpectedVersion.any()));
    assertNull(rename(" ", ExpectedVersion.any()).fullName());
  }

  @Tag("ASVS-2.2.2")
  @Test
  void refuses_a_bad_name_by_its_field() {
    InvalidValue refused =
        assertThrows(InvalidValue.class, () -> rename("a\u0000b", ExpectedVersion.any()));

    assertEquals("fullName", refused.violations().get(0).field());
  }

  @Test
  void refuses_what_was_decided_on_an_older_version() {
    var seen = new ExpectedVersion(Set.of(ada.version()));
    rename("Ada", seen);

    assertThrows(PreconditionFailed.class, () -> rename("Eve", seen));
    assertThrows(PreconditionFailed.class, () -> erase(PASSWORD, seen));
    assertEquals(new FullName("Ada"), accounts.read(ada).fullName());
  }

  @Test
  void erases_people_who_know_their_password() {
    assertThrows(BadCurrentPassword.class, () -> erase("not the password", ExpectedVersion.any()));
    erase(PASSWORD, ExpectedVersion.any());

    assertThrows(UserNotFound.class, () -> accounts.read(ada));
    assertThrows(UserNotFound.class, () -> accounts.sallyport.users().readProfile().handle(actor));
    assertThrows(UserNotFound.class, () -> rename("Ada", ExpectedVersion.any()));
    assertThrows(UserNotFound.class, () -> erase(PASSWORD, ExpectedVersion.any()));
  }

  @Test
  void keeps_the_last_administrator_even_from_themselves() {
    var decoy = accounts.signedIn("decoy@example.org");
    var command = new EraseProfile.Command(decoy, Secret.of(PASSWORD), ExpectedVersion.any());

    assertThrows(LastAdmin.class, () -> accounts.sallyport.users().eraseProfile().handle(command));
    assertEquals(decoy.userId(), accounts.signedIn("decoy@example.org").userId());
  }

  @Tag("ASVS-7.4.2")
  @Test
  void ends_the_sessions_of_the_erased() {
    var tokens = accounts.logIn("ada@example.org");

    erase(PASSWORD, ExpectedVersion.any());

    assertThrows(InvalidToken.class, () -> accounts.authenticate(tokens));
  }
}
