package io.sallyport.application.session;

import static io.sallyport.application.Accounts.OPERATOR;
import static io.sallyport.application.Accounts.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.spy;

import io.sallyport.application.Accounts;
import io.sallyport.domain.access.AccessRefusal.StepUpNeeded;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.IdentityProof;
import io.sallyport.domain.password.ChangePassword;
import io.sallyport.domain.password.PasswordRefusal.BadCurrentPassword;
import io.sallyport.domain.password.SetPassword;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.Reauthenticate;
import io.sallyport.domain.session.SessionRefusal.InvalidToken;
import io.sallyport.domain.session.SignedInUser;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.EraseProfile;
import io.sallyport.domain.user.ExpectedVersion;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import io.sallyport.testkit.password.QuickPasswordHasher;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class ReauthenticateTest {

  private static final Secret NEW = Secret.of("another horse, another battery");

  private final Accounts accounts = new Accounts();
  private final User ada = accounts.register("ada@example.org");
  private final Tokens tokens = accounts.logIn("ada@example.org");

  private Reauthenticate.FreshAccess prove(Actor.SignedIn actor, String password) {
    return accounts
        .sallyport
        .sessions()
        .reauthenticate()
        .handle(new Reauthenticate.Command(new SignedInUser(actor, ada), Secret.of(password)));
  }

  private void changePassword(Actor.SignedIn actor) {
    accounts.sallyport.passwords().change().handle(new ChangePassword.Command(actor, null, NEW));
  }

  private void erase(Actor.SignedIn actor) {
    accounts
        .sallyport
        .users()
        .eraseProfile()
        .handle(new EraseProfile.Command(actor, null, ExpectedVersion.any()));
  }

  /** The actor of a token that was issued for a re-authentication a moment ago. */
  private Actor.SignedIn freshActor() {
    return authenticate(prove(accounts.authenticate(tokens), PASSWORD).accessToken());
  }

  private Actor.SignedIn staleActor() {
    accounts.clock.advance(Duration.ofMinutes(5));
    return accounts.authenticate(tokens);
  }

  private Actor.SignedIn authenticate(Secret accessToken) {
    return accounts
        .sallyport
        .sessions()
        .authenticate()
        .handle(new Authenticate.Command(new Actor.Visitor(), accessToken))
        .actor();
  }

  private void isRefusedAsStale(Actor.SignedIn actor) {
    assertThrows(StepUpNeeded.class, () -> changePassword(actor));
    assertThrows(StepUpNeeded.class, () -> erase(actor));
    assertEquals(ada, accounts.read(ada));
  }

  @Tag("ASVS-2.3.1")
  @Test
  void takes_no_log_in_for_a_reauthentication_however_recent() {
    isRefusedAsStale(accounts.authenticate(tokens));
  }

  @Test
  void lets_someone_who_has_just_reauthenticated_change_the_password_without_the_old_one() {
    changePassword(freshActor());

    assertEquals(
        ada.id(), accounts.authenticate(accounts.logIn("ada@example.org", NEW.reveal())).userId());
  }

  @Test
  void lets_someone_who_has_just_reauthenticated_erase_the_account() {
    erase(freshActor());

    assertThrows(UserNotFound.class, () -> accounts.read(ada));
  }

  @Tag("ASVS-6.2.3")
  @Tag("ASVS-6.8.4")
  @Tag("ASVS-10.3.4")
  @Test
  void demands_a_reauthentication_that_is_not_older_than_five_minutes() {
    var fresh = prove(accounts.authenticate(tokens), PASSWORD).accessToken();
    accounts.clock.advance(Duration.ofMinutes(5));

    isRefusedAsStale(authenticate(fresh));
  }

  @Test
  void takes_a_new_proof_within_the_session() {
    Actor.SignedIn stale = staleActor();
    Instant now = accounts.clock.instant();

    var fresh = prove(stale, PASSWORD);

    Actor.SignedIn actor = authenticate(fresh.accessToken());
    assertEquals(new IdentityProof(now, 2, true), actor.proof());
    assertEquals(stale.sessionId(), actor.sessionId());
    assertNotEquals(tokens.accessToken(), fresh.accessToken());
    assertEquals(Duration.ofMinutes(30), fresh.accessTokenLifetime());
    changePassword(actor);
  }

  @Tag("ASVS-7.2.4")
  @Test
  void ends_every_access_token_that_the_session_had_before_even_of_the_same_instant() {
    Tokens decoy = accounts.logIn("ada@example.org");
    Tokens refreshed = accounts.refresh(tokens);

    var fresh = prove(accounts.authenticate(refreshed), PASSWORD).accessToken();

    assertThrows(InvalidToken.class, () -> accounts.authenticate(tokens));
    assertThrows(InvalidToken.class, () -> accounts.authenticate(refreshed));
    assertEquals(ada.id(), authenticate(fresh).userId());
    assertEquals(ada.id(), accounts.authenticate(decoy).userId());
    var another = prove(authenticate(fresh), PASSWORD).accessToken();
    assertThrows(InvalidToken.class, () -> authenticate(fresh));
    assertEquals(ada.id(), authenticate(another).userId());
  }

  @Tag("ASVS-6.8.4")
  @Test
  void passes_no_reauthentication_on_with_a_refresh() {
    var fresh = prove(accounts.authenticate(tokens), PASSWORD).accessToken();

    Tokens refreshed = accounts.refresh(tokens);

    isRefusedAsStale(accounts.authenticate(refreshed));
    assertEquals(ada.id(), authenticate(fresh).userId());
    assertEquals(accounts.clock.instant(), accounts.authenticate(refreshed).proof().at());
  }

  @Test
  void rests_nothing_on_a_token_that_ended_while_the_password_was_checked() {
    Actor.SignedIn thief = accounts.authenticate(tokens);
    var meanwhile = spy(new QuickPasswordHasher());
    doAnswer(
            call -> {
              prove(thief, PASSWORD);
              return true;
            })
        .when(meanwhile)
        .verify(any(), any());
    var asked = accounts.with(meanwhile);
    Secret guess = Secret.of("whatever");
    var change = new ChangePassword.Command(thief, guess, NEW);
    assertThrows(InvalidToken.class, () -> asked.passwords().change().handle(change));
    assertThrows(InvalidToken.class, () -> authenticate(tokens.accessToken()));
    assertEquals(ada, accounts.read(ada));
  }

  @Test
  void takes_no_wrong_password_for_a_proof() {
    Actor.SignedIn stale = staleActor();

    assertThrows(BadCurrentPassword.class, () -> prove(stale, "not the password"));

    assertEquals(stale, accounts.authenticate(tokens));
  }

  @Test
  void takes_no_proof_in_a_session_that_is_over() {
    Actor.SignedIn actor = staleActor();
    accounts.sallyport.sessions().logOut().handle(actor);

    assertThrows(InvalidToken.class, () -> prove(actor, PASSWORD));
  }

  @Test
  void takes_no_proof_by_the_password_of_an_account_that_is_no_longer_so() {
    Actor.SignedIn actor = freshActor();
    changePassword(actor);

    assertThrows(InvalidToken.class, () -> prove(actor, PASSWORD));
    assertEquals(ada.id(), accounts.authenticate(accounts.refresh(tokens)).userId());
  }

  @Test
  void takes_no_proof_from_someone_who_was_erased() {
    Actor.SignedIn actor = freshActor();
    erase(actor);

    assertThrows(InvalidToken.class, () -> prove(actor, PASSWORD));
  }

  @Test
  void takes_no_proof_by_a_password_that_was_replaced_while_it_was_checked() {
    Actor.SignedIn actor = staleActor();
    var meanwhile = meanwhileAnotherPassword();

    assertThrows(
        InvalidToken.class,
        () ->
            accounts
                .with(meanwhile)
                .sessions()
                .reauthenticate()
                .handle(
                    new Reauthenticate.Command(new SignedInUser(actor, ada), Secret.of(PASSWORD))));
  }

  private QuickPasswordHasher meanwhileAnotherPassword() {
    var meanwhile = spy(new QuickPasswordHasher());
    doAnswer(
            call -> {
              setPassword();
              return true;
            })
        .when(meanwhile)
        .verify(any(), any());
    return meanwhile;
  }

  private void setPassword() {
    accounts.sallyport.passwords().set().handle(new SetPassword.Command(OPERATOR, ada.id(), NEW));
  }

  @Test
  void rests_no_change_on_a_proof_by_a_password_that_was_replaced_meanwhile() {
    Actor.SignedIn actor = freshActor();
    var meanwhile = spy(new QuickPasswordHasher());
    doAnswer(
            call -> {
              Object hash = call.callRealMethod();
              setPassword();
              return hash;
            })
        .when(meanwhile)
        .hash(any());

    assertThrows(
        StepUpNeeded.class,
        () ->
            accounts
                .with(meanwhile)
                .passwords()
                .change()
                .handle(
                    new ChangePassword.Command(actor, null, Secret.of("a third horse entirely"))));
  }

  @Test
  void still_takes_the_current_password_however_old_the_last_proof_is() {
    Actor.SignedIn actor = staleActor();

    assertThrows(
        BadCurrentPassword.class,
        () ->
            accounts
                .sallyport
                .passwords()
                .change()
                .handle(new ChangePassword.Command(actor, Secret.of("wrong"), NEW)));
    accounts
        .sallyport
        .users()
        .eraseProfile()
        .handle(new EraseProfile.Command(actor, Secret.of(PASSWORD), ExpectedVersion.any()));

    assertThrows(UserNotFound.class, () -> accounts.read(ada));
  }

  /** A hasher in whose time somebody ends the session. */
  private QuickPasswordHasher whileLoggingOut(Actor.SignedIn actor) {
    var meanwhile = spy(new QuickPasswordHasher());
    doAnswer(
            call -> {
              accounts.sallyport.sessions().logOut().handle(actor);
              return true;
            })
        .when(meanwhile)
        .verify(any(), any());
    return meanwhile;
  }

  @Test
  void changes_and_erases_nothing_through_a_session_that_ended_while_the_password_was_checked() {
    Actor.SignedIn actor = accounts.authenticate(tokens);
    var change = new ChangePassword.Command(actor, Secret.of(PASSWORD), NEW);

    assertThrows(
        InvalidToken.class,
        () -> accounts.with(whileLoggingOut(actor)).passwords().change().handle(change));

    Actor.SignedIn again = accounts.signedIn("ada@example.org");
    var erase = new EraseProfile.Command(again, Secret.of(PASSWORD), ExpectedVersion.any());
    assertThrows(
        InvalidToken.class,
        () -> accounts.with(whileLoggingOut(again)).users().eraseProfile().handle(erase));
    assertEquals(ada, accounts.read(ada));
  }

  @Test
  void erases_nothing_by_a_password_that_was_replaced_while_it_was_checked() {
    Actor.SignedIn actor = accounts.authenticate(tokens);
    var erase = new EraseProfile.Command(actor, Secret.of(PASSWORD), ExpectedVersion.any());

    assertThrows(
        InvalidToken.class,
        () -> accounts.with(meanwhileAnotherPassword()).users().eraseProfile().handle(erase));

    assertEquals(ada.id(), accounts.read(ada).id());
  }
}
