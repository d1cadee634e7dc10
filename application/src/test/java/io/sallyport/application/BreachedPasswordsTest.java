package io.sallyport.application;

import static io.sallyport.application.Accounts.OPERATOR;
import static io.sallyport.application.Accounts.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.password.ChangePassword;
import io.sallyport.domain.password.PasswordPorts;
import io.sallyport.domain.password.SetPassword;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.CreateUser;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserPorts;
import io.sallyport.testkit.password.InMemoryBreachedPasswords;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.session.PlainAccessTokens;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class BreachedPasswordsTest {

  private static final String BREACHED = "known from elsewhere";

  private final Accounts accounts = new Accounts();
  private final User ada = accounts.register("ada@example.org");
  private final Actor.SignedIn signedIn = accounts.signedIn("ada@example.org");
  private final QuickPasswordHasher hasher = new QuickPasswordHasher();
  private final InMemoryBreachedPasswords breached = InMemoryBreachedPasswords.of(BREACHED);
  private boolean within;
  private final Sallyport sallyport =
      SallyportBuilder.create()
          .transactions(watched(accounts.transactions))
          .passwordHasher(hasher)
          .accessTokens(new PlainAccessTokens())
          .clock(accounts.clock)
          .breachedPasswords(
              password -> {
                assertFalse(within, "asked within a transaction");
                return breached.contains(password);
              })
          .build();

  /** Every way in which somebody comes by a new password. */
  enum Way {
    REGISTER("password"),
    CREATE("password"),
    CHANGE("newPassword"),
    SET("newPassword");

    private final String field;

    Way(String field) {
      this.field = field;
    }
  }

  private void go(Way way, String text) {
    Secret password = Secret.of(text);
    UserPorts users = sallyport.users();
    PasswordPorts passwords = sallyport.passwords();
    switch (way) {
      case REGISTER ->
          users
              .register()
              .handle(
                  new RegisterUser.Command(new Actor.Visitor(), "new@example.org", password, null));
      case CREATE ->
          users
              .create()
              .handle(
                  new CreateUser.Command(
                      OPERATOR, "new@example.org", password, null, Set.of(Role.USER), true));
      case CHANGE ->
          passwords
              .change()
              .handle(new ChangePassword.Command(signedIn, Secret.of(PASSWORD), password));
      case SET -> passwords.set().handle(new SetPassword.Command(OPERATOR, ada.id(), password));
    }
  }

  @Tag("ASVS-6.2.12")
  @ParameterizedTest
  @EnumSource
  void are_refused_whoever_sets_one_and_asked_for_outside_of_any_transaction(Way way) {
    var refused = assertThrows(InvalidValue.class, () -> go(way, BREACHED));

    assertEquals(
        way.field + " password_breached",
        refused.violations().get(0).field() + " " + refused.violations().get(0).code());
    assertEquals(0, hasher.hashCount());
    go(way, "another one by far");
    assertEquals(2, breached.askedCount());
  }

  private Transactions watched(Transactions inner) {
    return new Transactions() {
      @Override
      public <R> R inTransaction(Function<Stores, R> work) {
        within = true;
        try {
          return inner.inTransaction(work);
        } finally {
          within = false;
        }
      }
    };
  }

  @Test
  void are_not_asked_for_where_another_value_is_wrong() {
    var command =
        new RegisterUser.Command(new Actor.Visitor(), "nobody", Secret.of(BREACHED), "two\nlines");

    var refused =
        assertThrows(InvalidValue.class, () -> sallyport.users().register().handle(command));

    assertEquals(2, refused.violations().size());
    assertEquals(0, breached.askedCount());
  }

  @Test
  void may_be_used_by_whoever_has_one_already() {
    accounts.register("eve@example.org");
    var knowing =
        accounts.builder(hasher).breachedPasswords(InMemoryBreachedPasswords.of(PASSWORD)).build();

    assertThrows(
        InvalidValue.class,
        () ->
            knowing
                .users()
                .register()
                .handle(
                    new RegisterUser.Command(
                        new Actor.Visitor(), "bob@example.org", Secret.of(PASSWORD), null)));
    assertEquals(
        30,
        knowing
            .sessions()
            .logIn()
            .handle(new LogIn.Command(new Actor.Visitor(), "eve@example.org", Secret.of(PASSWORD)))
            .accessTokenLifetime()
            .toMinutes());
  }
}
