package io.sallyport.application.password;

import static io.sallyport.application.Accounts.OPERATOR;
import static io.sallyport.application.Accounts.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.application.Accounts;
import io.sallyport.domain.access.AccessRefusal.Forbidden;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.password.ChangePassword;
import io.sallyport.domain.password.Password;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.password.PasswordRefusal.BadCurrentPassword;
import io.sallyport.domain.password.PasswordRefusal.OwnPassword;
import io.sallyport.domain.password.SetPassword;
import io.sallyport.domain.session.SessionRefusal.BadCredentials;
import io.sallyport.domain.session.SessionRefusal.InvalidToken;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import io.sallyport.testkit.password.QuickPasswordHasher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class ChangePasswordTest {

  private static final String NEW = "another horse, another battery";

  private final Accounts accounts = new Accounts();
  private final User ada = accounts.register("ada@example.org");

  private void change(Actor.SignedIn actor, String current, String next) {
    accounts
        .sallyport
        .passwords()
        .change()
        .handle(new ChangePassword.Command(actor, Secret.of(current), Secret.of(next)));
  }

  private void set(Actor actor, UserId userId, @Nullable String next) {
    var password = next == null ? null : Secret.of(next);
    accounts.sallyport.passwords().set().handle(new SetPassword.Command(actor, userId, password));
  }

  @Tag("ASVS-6.2.2")
  @Tag("ASVS-7.4.3")
  @Test
  void replaces_the_password_and_keeps_only_the_session_that_asked() {
    var other = accounts.logIn("ada@example.org");
    var tokens = accounts.logIn("ada@example.org");
    accounts.register("decoy@example.org");
    var decoy = accounts.logIn("decoy@example.org");

    change(accounts.authenticate(tokens), PASSWORD, NEW);

    assertEquals(ada.id(), accounts.authenticate(tokens).userId());
    assertThrows(InvalidToken.class, () -> accounts.authenticate(other));
    assertThrows(BadCredentials.class, () -> accounts.logIn("ada@example.org"));
    assertEquals(ada.id(), accounts.authenticate(accounts.logIn("ada@example.org", NEW)).userId());
    assertEquals("decoy@example.org", email(accounts.authenticate(decoy)));
  }

  private String email(Actor.SignedIn actor) {
    return accounts.sallyport.users().readProfile().handle(actor).email().value();
  }

  @Tag("ASVS-6.2.3")
  @Test
  void refuses_a_wrong_current_password_and_changes_nothing() {
    var actor = accounts.signedIn("ada@example.org");

    assertThrows(BadCurrentPassword.class, () -> change(actor, "not the password", NEW));
    assertEquals(ada, accounts.read(ada));
  }

  @Test
  void refuses_a_new_password_that_the_policy_refuses() {
    var actor = accounts.signedIn("ada@example.org");

    InvalidValue refused =
        assertThrows(InvalidValue.class, () -> change(actor, PASSWORD, "ada@example.org"));

    assertEquals("newPassword", refused.violations().get(0).field());
    assertEquals("password_is_email", refused.violations().get(0).code());
  }

  @Test
  void lets_only_one_of_two_changes_rest_on_the_same_password() {
    var actor = accounts.signedIn("ada@example.org");
    var quick = new QuickPasswordHasher();
    var meanwhile =
        new Delaying(quick, () -> change(actor, PASSWORD, "the first of two to come in"));
    var command = new ChangePassword.Command(actor, Secret.of(PASSWORD), Secret.of(NEW));

    assertThrows(
        BadCurrentPassword.class,
        () -> accounts.with(meanwhile).passwords().change().handle(command));
    assertThrows(BadCredentials.class, () -> accounts.logIn("ada@example.org", NEW));
  }

  @Test
  void lets_an_administrator_set_a_password_and_ends_every_session() {
    var tokens = accounts.logIn("ada@example.org");

    set(OPERATOR, ada.id(), NEW);

    assertThrows(InvalidToken.class, () -> accounts.authenticate(tokens));
    assertEquals(ada.id(), accounts.authenticate(accounts.logIn("ada@example.org", NEW)).userId());
  }

  @Test
  void lets_an_administrator_take_a_password_away_and_set_another() {
    accounts.register("decoy@example.org");
    var decoy = accounts.logIn("decoy@example.org");
    var tokens = accounts.logIn("ada@example.org");

    set(OPERATOR, ada.id(), null);

    assertThrows(InvalidToken.class, () -> accounts.authenticate(tokens));
    assertThrows(BadCredentials.class, () -> accounts.logIn("ada@example.org"));
    assertEquals("decoy@example.org", email(accounts.authenticate(decoy)));
    set(OPERATOR, ada.id(), NEW);
    assertEquals(ada.id(), accounts.authenticate(accounts.logIn("ada@example.org", NEW)).userId());
  }

  @Test
  void an_administrator_has_no_way_around_their_own_password() {
    accounts.admin("grace@example.org");
    var grace = accounts.signedIn("grace@example.org");

    assertThrows(OwnPassword.class, () -> set(grace, grace.userId(), NEW));
    assertThrows(OwnPassword.class, () -> set(grace, grace.userId(), null));
    set(grace, ada.id(), NEW);

    accounts.logIn("grace@example.org");
    accounts.logIn("ada@example.org", NEW);
  }

  @Tag("ASVS-8.3.1")
  @Test
  void lets_nobody_else_set_a_password() {
    var actor = accounts.signedIn("ada@example.org");
    var nobody = UserId.parse("01900000-0000-7000-8000-000000000000").orElseThrow();

    assertThrows(Forbidden.class, () -> set(actor, ada.id(), NEW));
    assertThrows(UserNotFound.class, () -> set(OPERATOR, nobody, NEW));
    assertThrows(InvalidValue.class, () -> set(OPERATOR, ada.id(), "password"));
  }

  /** Lets something else happen once, while the new password is being hashed. */
  private record Delaying(PasswordHasher inner, Runnable meanwhile) implements PasswordHasher {

    @Override
    public PasswordHash hash(Password password) {
      meanwhile.run();
      return inner.hash(password);
    }

    @Override
    public boolean verify(Password password, @Nullable PasswordHash hash) {
      return inner.verify(password, hash);
    }

    @Override
    public boolean needsRehash(PasswordHash hash) {
      return inner.needsRehash(hash);
    }
  }
}
