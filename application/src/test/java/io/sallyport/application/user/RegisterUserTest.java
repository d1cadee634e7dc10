package io.sallyport.application.user;

import static io.sallyport.application.Accounts.OPERATOR;
import static io.sallyport.application.Accounts.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.sallyport.application.Accounts;
import io.sallyport.domain.access.AccessRefusal.Forbidden;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.password.PasswordRefusal.HashingOverloaded;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.InvalidValue.Violation;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.CreateUser;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.EmailTaken;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class RegisterUserTest {

  private final Accounts accounts = new Accounts();

  private User register(String email, String password, @Nullable String fullName) {
    return accounts
        .sallyport
        .users()
        .register()
        .handle(
            new RegisterUser.Command(new Actor.Visitor(), email, Secret.of(password), fullName));
  }

  @Test
  void opens_an_active_account_with_the_role_of_everyone() {
    User user = register(" Ada@Example.ORG", PASSWORD, " Ada  Lovelace ");

    assertEquals("ada@example.org", user.email().value());
    assertTrue(user.active());
    assertFalse(user.emailVerified());
    assertEquals(Set.of(Role.USER), user.roles());
    assertEquals(accounts.clock.instant(), user.createdAt());
    assertEquals(user, accounts.read(user));
  }

  @Test
  void refuses_an_address_whose_canonical_form_is_taken() {
    register("ada@bücher.example", PASSWORD, null);

    assertThrows(EmailTaken.class, () -> register("ADA@xn--bcher-kva.example", PASSWORD, null));
  }

  @Tag("ASVS-2.2.2")
  @Test
  void names_every_bad_value_at_once() {
    InvalidValue refused =
        assertThrows(InvalidValue.class, () -> register("nobody", "short", "two\nlines"));

    assertEquals(
        List.of("email invalid_email", "password password_too_short", "fullName invalid_full_name"),
        refused.violations().stream().map(v -> v.field() + " " + v.code()).toList());
  }

  @Test
  void refuses_the_address_or_its_name_as_password() {
    assertEquals(
        List.of("password_is_email"),
        codes(
            assertThrows(
                InvalidValue.class,
                () -> register("ada.lovelace@example.org", "Ada.Lovelace", null))));
  }

  @Test
  void hashes_nothing_that_is_refused_anyway() {
    PasswordHasher hasher = mock();
    var command =
        new RegisterUser.Command(new Actor.Visitor(), "nobody", Secret.of(PASSWORD), null);

    assertThrows(
        InvalidValue.class, () -> accounts.with(hasher).users().register().handle(command));

    verifyNoInteractions(hasher);
  }

  @Test
  void opens_nothing_when_too_many_passwords_are_hashed() {
    PasswordHasher hasher = mock();
    when(hasher.hash(any())).thenThrow(new HashingOverloaded(Duration.ofSeconds(2)));
    var command =
        new RegisterUser.Command(new Actor.Visitor(), "ada@example.org", Secret.of(PASSWORD), null);

    assertThrows(
        HashingOverloaded.class, () -> accounts.with(hasher).users().register().handle(command));

    assertEquals("ada@example.org", accounts.register("ada@example.org").email().value());
  }

  @Test
  void lets_an_administrator_open_an_account_of_any_kind() {
    User user =
        accounts
            .sallyport
            .users()
            .create()
            .handle(
                new CreateUser.Command(
                    OPERATOR, "ada@example.org", null, "Ada", Set.of(Role.ADMIN), false));

    assertNull(user.passwordHash());
    assertFalse(user.active());
    assertEquals(Set.of(Role.USER, Role.ADMIN), user.roles());
    assertEquals(user, accounts.read(user));
  }

  @Test
  void refuses_an_administrator_a_taken_address_too() {
    accounts.register("ada@example.org");

    assertThrows(EmailTaken.class, () -> accounts.admin("ada@example.org"));
  }

  @Test
  void lets_nobody_else_open_an_account_for_someone() {
    accounts.register("ada@example.org");
    var ada = accounts.signedIn("ada@example.org");
    var command = new CreateUser.Command(ada, "eve@example.org", null, null, Set.of(), true);

    assertThrows(Forbidden.class, () -> accounts.sallyport.users().create().handle(command));
  }

  private static List<String> codes(InvalidValue refused) {
    return refused.violations().stream().map(Violation::code).toList();
  }
}
