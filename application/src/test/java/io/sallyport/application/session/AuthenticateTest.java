package io.sallyport.application.session;

import static io.sallyport.application.Accounts.OPERATOR;
import static io.sallyport.application.Accounts.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.sallyport.application.Accounts;
import io.sallyport.application.SallyportBuilder;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.IdentityProof;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.password.PasswordRefusal.HashingOverloaded;
import io.sallyport.domain.password.SetPassword;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.EndSession;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.SessionRefusal.BadCredentials;
import io.sallyport.domain.session.SessionRefusal.InvalidToken;
import io.sallyport.domain.session.SessionRefusal.SessionNotFound;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.ChangeUser;
import io.sallyport.domain.user.CreateUser;
import io.sallyport.domain.user.EraseUser;
import io.sallyport.domain.user.ExpectedVersion;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserChange;
import io.sallyport.testkit.password.QuickPasswordHasher;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AuthenticateTest {

  private final QuickPasswordHasher hasher = new QuickPasswordHasher();
  private final Accounts accounts = new Accounts(hasher);
  private final User ada = accounts.register("ada@example.org");

  private static LogIn.Command command(String email, String password) {
    return new LogIn.Command(new Actor.Visitor(), email, Secret.of(password));
  }

  private void deactivate(User user) {
    accounts
        .sallyport
        .users()
        .change()
        .handle(
            new ChangeUser.Command(
                OPERATOR,
                user.id(),
                List.of(new UserChange.SetActive(false)),
                ExpectedVersion.any()));
  }

  @Test
  void authenticates_someone_who_logged_in_however_the_address_is_typed() {
    accounts.register("decoy@example.org");

    var actor = accounts.signedIn("  ADA@example.ORG ");

    assertEquals(ada.id(), actor.userId());
    assertEquals(Set.of(Role.USER), actor.roles());
    assertEquals(accounts.clock.instant(), actor.proof().at());
  }

  @Test
  void says_how_long_the_tokens_are_good() {
    Tokens tokens = accounts.logIn("ada@example.org");

    assertEquals(Duration.ofMinutes(30), tokens.accessTokenLifetime());
    assertEquals(Duration.ofDays(30), tokens.refreshTokenLifetime());
    assertNotEquals(tokens, accounts.logIn("ada@example.org"));
  }

  @ParameterizedTest
  @CsvSource({
    "ada@example.org, wrong password",
    "eve@example.org, correct horse battery",
    "not an address, correct horse battery",
    "ada@example.org, ''"
  })
  void answers_every_bad_credential_alike_after_one_comparison(String email, String password) {
    assertThrows(BadCredentials.class, () -> accounts.logIn(email, password));

    assertEquals(1, hasher.verifyCount());
  }

  @Test
  void answers_an_inactive_account_like_a_wrong_password() {
    deactivate(ada);

    assertThrows(BadCredentials.class, () -> accounts.logIn("ada@example.org"));

    assertEquals(1, hasher.verifyCount());
  }

  @Test
  void compares_with_nothing_for_an_account_without_password() {
    accounts
        .sallyport
        .users()
        .create()
        .handle(new CreateUser.Command(OPERATOR, "bot@example.org", null, null, Set.of(), true));
    var spied = spy(new QuickPasswordHasher());

    assertThrows(
        BadCredentials.class,
        () -> accounts.with(spied).sessions().logIn().handle(command("bot@example.org", PASSWORD)));

    verify(spied).verify(any(), isNull());
  }

  @Tag("ASVS-11.2.2")
  @Test
  void renews_a_weaker_hash_once() {
    var stronger = new QuickPasswordHasher(2);
    var sallyport = accounts.with(stronger);

    sallyport.sessions().logIn().handle(command("ada@example.org", PASSWORD));
    sallyport.sessions().logIn().handle(command("ada@example.org", PASSWORD));

    assertEquals(1, stronger.hashCount());
    assertNotEquals(ada.passwordHash(), accounts.read(ada).passwordHash());
    assertEquals(ada.updatedAt(), accounts.read(ada).updatedAt());
  }

  @Test
  void lets_people_in_with_the_old_hash_when_there_is_no_time_to_renew_it() {
    var spied = spy(new QuickPasswordHasher(2));
    doThrow(new HashingOverloaded(Duration.ofSeconds(1))).when(spied).hash(any());

    accounts.with(spied).sessions().logIn().handle(command("ada@example.org", PASSWORD));

    assertEquals(ada, accounts.read(ada));
  }

  @Test
  void opens_a_session_that_is_over_if_the_user_is_deactivated_while_the_password_is_checked() {
    var meanwhile = spy(new QuickPasswordHasher());
    doAnswer(
            call -> {
              deactivate(ada);
              return true;
            })
        .when(meanwhile)
        .verify(any(), any());

    Tokens tokens =
        accounts.with(meanwhile).sessions().logIn().handle(command("ada@example.org", PASSWORD));

    assertThrows(InvalidToken.class, () -> accounts.authenticate(tokens));
    verify(meanwhile, times(1)).verify(any(), any());
  }

  @Test
  void refuses_someone_who_was_erased_while_the_password_was_checked() {
    var meanwhile = spy(new QuickPasswordHasher());
    doAnswer(
            call -> {
              accounts
                  .sallyport
                  .users()
                  .erase()
                  .handle(new EraseUser.Command(OPERATOR, ada.id(), ExpectedVersion.any()));
              return true;
            })
        .when(meanwhile)
        .verify(any(), any());

    assertThrows(
        BadCredentials.class,
        () ->
            accounts
                .with(meanwhile)
                .sessions()
                .logIn()
                .handle(command("ada@example.org", PASSWORD)));
  }

  @Test
  void authenticates_nobody_by_a_token_that_is_not_ours() {
    assertThrows(
        InvalidToken.class,
        () ->
            accounts
                .sallyport
                .sessions()
                .authenticate()
                .handle(
                    new Authenticate.Command(
                        new Actor.Visitor(), Secret.of("plain-but-not-ours"))));
  }

  @Test
  void authenticates_nobody_once_the_access_token_has_expired() {
    Tokens tokens = accounts.logIn("ada@example.org");
    accounts.clock.advance(Duration.ofMinutes(30));

    assertThrows(InvalidToken.class, () -> accounts.authenticate(tokens));
  }

  @Tag("ASVS-7.4.1")
  @Test
  void ends_the_session_that_logs_out_and_no_other() {
    Tokens other = accounts.logIn("ada@example.org");
    Tokens tokens = accounts.logIn("ada@example.org");
    var actor = accounts.authenticate(tokens);

    accounts.sallyport.sessions().logOut().handle(actor);
    accounts.sallyport.sessions().logOut().handle(actor);

    assertThrows(InvalidToken.class, () -> accounts.authenticate(tokens));
    assertEquals(ada.id(), accounts.authenticate(other).userId());
  }

  @Tag("ASVS-8.2.2")
  @Test
  void ends_one_of_ones_own_sessions_but_nobody_elses() {
    Tokens other = accounts.logIn("ada@example.org");
    var actor = accounts.signedIn("ada@example.org");
    accounts.register("eve@example.org");
    var eve = accounts.signedIn("eve@example.org");
    var endSession = accounts.sallyport.sessions().end();
    SessionId session = other.sessionId();

    assertThrows(
        SessionNotFound.class, () -> endSession.handle(new EndSession.Command(eve, session)));
    endSession.handle(new EndSession.Command(actor, session));
    assertThrows(
        SessionNotFound.class, () -> endSession.handle(new EndSession.Command(actor, session)));
    assertThrows(InvalidToken.class, () -> accounts.authenticate(other));
  }

  @Tag("ASVS-10.4.9")
  @Test
  void ends_all_of_ones_own_sessions() {
    Tokens one = accounts.logIn("ada@example.org");
    Tokens two = accounts.logIn("ada@example.org");
    accounts.register("decoy@example.org");
    Tokens decoy = accounts.logIn("decoy@example.org");

    accounts.sallyport.sessions().endAll().handle(accounts.authenticate(one));

    assertThrows(InvalidToken.class, () -> accounts.authenticate(one));
    assertThrows(InvalidToken.class, () -> accounts.authenticate(two));
    assertNotEquals(ada.id(), accounts.authenticate(decoy).userId());
    assertEquals(ada.id(), accounts.signedIn("ada@example.org").userId());
  }

  @Test
  void renews_no_hash_of_a_password_that_was_replaced_meanwhile() {
    var newPassword = Secret.of("another horse entirely");
    var meanwhile = spy(new QuickPasswordHasher(2));
    doAnswer(
            call -> {
              Object renewed = call.callRealMethod();
              accounts
                  .sallyport
                  .passwords()
                  .set()
                  .handle(new SetPassword.Command(OPERATOR, ada.id(), newPassword));
              return renewed;
            })
        .when(meanwhile)
        .hash(any());

    Tokens tokens =
        accounts.with(meanwhile).sessions().logIn().handle(command("ada@example.org", PASSWORD));

    assertThrows(InvalidToken.class, () -> accounts.authenticate(tokens));
    assertEquals(
        ada.id(),
        accounts.authenticate(accounts.logIn("ada@example.org", newPassword.reveal())).userId());
  }

  @Tag("ASVS-2.2.3")
  @Test
  void authenticates_nobody_by_a_token_of_one_user_for_the_session_of_another() {
    Tokens tokens = accounts.logIn("ada@example.org");
    User eve = accounts.register("eve@example.org");
    var now = accounts.clock.instant();
    var mixed =
        new AccessTokens.Claims(
            eve.id(), tokens.sessionId(), IdentityProof.logIn(now), now, now.plusSeconds(60));
    AccessTokens confused = mock();
    when(confused.verify(any(), any())).thenReturn(Optional.of(mixed));
    var sallyport =
        SallyportBuilder.create()
            .transactions(accounts.transactions)
            .passwordHasher(hasher)
            .accessTokens(confused)
            .clock(accounts.clock)
            .build();

    assertThrows(
        InvalidToken.class,
        () ->
            sallyport
                .sessions()
                .authenticate()
                .handle(new Authenticate.Command(new Actor.Visitor(), tokens.accessToken())));
  }
}
