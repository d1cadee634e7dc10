package io.sallyport.application.session;

import static io.sallyport.application.Accounts.OPERATOR;
import static io.sallyport.application.Accounts.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.application.Accounts;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.password.SetPassword;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.RefreshToken;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.session.SessionRefusal.InvalidRefreshToken;
import io.sallyport.domain.session.SessionRefusal.InvalidToken;
import io.sallyport.domain.session.SessionRefusal.SessionNotActive;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.User;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RefreshSessionTest {

  private static final Duration GRACE = SessionPolicy.standard().refreshGrace();

  private final Accounts accounts = new Accounts();
  private final User ada = accounts.register("ada@example.org");
  private final Tokens first = accounts.logIn("ada@example.org");

  private SessionNotActive refusesAsEnded(Tokens tokens) {
    return assertThrows(SessionNotActive.class, () -> accounts.refresh(tokens));
  }

  private void isOver(Tokens tokens) {
    assertThrows(InvalidToken.class, () -> accounts.authenticate(tokens));
  }

  @Tag("ASVS-7.2.2")
  @Test
  void hands_out_the_next_tokens_of_the_same_session() {
    accounts.clock.advance(Duration.ofMinutes(40));

    Tokens second = accounts.refresh(first);

    assertEquals(first.sessionId(), second.sessionId());
    assertNotEquals(first.refreshToken(), second.refreshToken());
    assertNotEquals(first.accessToken(), second.accessToken());
    assertEquals(ada.id(), accounts.authenticate(second).userId());
    assertEquals(Duration.ofMinutes(30), second.accessTokenLifetime());
    assertEquals(Duration.ofDays(30), second.refreshTokenLifetime());
    assertEquals(
        accounts.clock.instant().minus(Duration.ofMinutes(40)),
        accounts.authenticate(second).proof().at());
  }

  @Test
  void goes_on_for_as_many_refreshes_as_are_asked_for_within_one_instant() {
    Tokens tokens = first;
    for (int round = 0; round < 100; round++) {
      tokens = accounts.refresh(tokens);
    }
    assertEquals(ada.id(), accounts.authenticate(tokens).userId());
  }

  @Test
  void gives_the_same_successor_again_to_a_client_that_did_not_hear_of_it() {
    Tokens second = accounts.refresh(first);
    accounts.clock.advance(GRACE.minusNanos(1000));

    Tokens again = accounts.refresh(first);

    assertEquals(second.refreshToken(), again.refreshToken());
    assertNotEquals(second.accessToken(), again.accessToken());
    assertEquals(ada.id(), accounts.authenticate(again).userId());
    assertEquals(ada.id(), accounts.authenticate(accounts.refresh(again)).userId());
  }

  @Test
  void ends_the_session_when_its_last_token_is_shown_after_the_grace() {
    Tokens second = accounts.refresh(first);
    accounts.clock.advance(GRACE);

    SessionNotActive ended = refusesAsEnded(first);

    assertEquals(Optional.of(EndReason.REFRESH_REUSE), ended.reason());
    assertEquals(first.sessionId(), ended.sessionId());
    isOver(second);
    assertEquals(Optional.empty(), refusesAsEnded(second).reason());
    assertEquals(Optional.empty(), refusesAsEnded(first).reason());
  }

  @Tag("ASVS-10.4.5")
  @Test
  void ends_the_session_when_an_older_token_is_shown_however_soon() {
    Tokens decoy = accounts.logIn("ada@example.org");
    Tokens second = accounts.refresh(first);
    Tokens third = accounts.refresh(second);

    assertEquals(Optional.of(EndReason.REFRESH_REUSE), refusesAsEnded(first).reason());

    isOver(third);
    refusesAsEnded(third);
    assertEquals(ada.id(), accounts.authenticate(accounts.refresh(decoy)).userId());
  }

  @Test
  void is_not_disturbed_by_a_made_up_token_of_a_known_session() {
    SessionId id = first.sessionId();
    RefreshToken madeUp = RefreshToken.draw(id, new ScriptedSecretSource(99));

    assertThrows(
        InvalidRefreshToken.class, () -> Accounts.refresh(accounts.sallyport, madeUp.text()));

    assertEquals(ada.id(), accounts.authenticate(accounts.refresh(first)).userId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "AAAA"})
  void takes_nothing_else_for_a_token(String text) {
    assertThrows(
        InvalidRefreshToken.class, () -> Accounts.refresh(accounts.sallyport, Secret.of(text)));
  }

  @Test
  void knows_no_token_of_a_session_that_never_was() {
    SessionId nowhere = new SessionId(first.sessionId().value());
    RefreshToken elsewhere =
        RefreshToken.draw(
            SessionId.next(accounts.clock.instant(), new ScriptedSecretSource(7)),
            new ScriptedSecretSource(8));

    assertEquals(first.sessionId(), nowhere);
    assertThrows(
        InvalidRefreshToken.class, () -> Accounts.refresh(accounts.sallyport, elsewhere.text()));
  }

  @Tag("ASVS-7.3.1")
  @Test
  void is_over_when_it_has_been_idle_for_too_long() {
    accounts.clock.advance(Duration.ofDays(30).minusNanos(1000));
    Tokens second = accounts.refresh(first);
    accounts.clock.advance(Duration.ofDays(30));

    assertEquals(Optional.empty(), refusesAsEnded(second).reason());
  }

  @Tag("ASVS-7.3.2")
  @Tag("ASVS-10.4.8")
  @Test
  void is_over_at_its_latest_end_however_often_it_is_refreshed() {
    Tokens tokens = first;
    for (int day = 0; day < 89; day++) {
      accounts.clock.advance(Duration.ofDays(1));
      tokens = accounts.refresh(tokens);
    }
    assertEquals(Duration.ofDays(1), tokens.refreshTokenLifetime());
    accounts.clock.advance(Duration.ofDays(1));

    refusesAsEnded(tokens);
  }

  @Test
  void is_over_after_logging_out_and_after_a_new_password() {
    Tokens other = accounts.logIn("ada@example.org");
    accounts.sallyport.sessions().logOut().handle(accounts.authenticate(first));
    assertEquals(Optional.empty(), refusesAsEnded(first).reason());

    accounts
        .sallyport
        .passwords()
        .set()
        .handle(new SetPassword.Command(OPERATOR, ada.id(), Secret.of("another horse entirely")));
    refusesAsEnded(other);
  }

  @Test
  void lets_no_consumed_token_live_longer_without_a_grace() {
    var sallyport =
        accounts
            .builder(new QuickPasswordHasher())
            .sessionPolicy(
                new SessionPolicy(
                    Duration.ofMinutes(30),
                    Duration.ofDays(30),
                    Duration.ofDays(90),
                    Duration.ZERO,
                    20))
            .build();
    Accounts.refresh(sallyport, first.refreshToken());

    assertThrows(SessionNotActive.class, () -> Accounts.refresh(sallyport, first.refreshToken()));
  }

  @Test
  void lets_the_oldest_session_give_way_to_a_new_one() {
    var few =
        accounts
            .builder(new QuickPasswordHasher())
            .sessionPolicy(
                new SessionPolicy(
                    Duration.ofMinutes(30), Duration.ofDays(30), Duration.ofDays(90), GRACE, 2))
            .build();
    var command = new LogIn.Command(new Actor.Visitor(), "ada@example.org", Secret.of(PASSWORD));
    accounts.clock.advance(Duration.ofSeconds(1));
    Tokens second = few.sessions().logIn().handle(command);
    assertEquals(ada.id(), accounts.authenticate(first).userId());
    accounts.clock.advance(Duration.ofSeconds(1));

    Tokens third = few.sessions().logIn().handle(command);

    isOver(first);
    assertEquals(ada.id(), accounts.authenticate(second).userId());
    assertEquals(ada.id(), accounts.authenticate(third).userId());
  }
}
