package io.sallyport.application.session;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.application.Accounts;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.RefreshToken;
import io.sallyport.domain.session.RevokeToken;
import io.sallyport.domain.session.SessionRefusal.InvalidToken;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.User;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class RevokeTokenTest {

  private final Accounts accounts = new Accounts();
  private final User ada = accounts.register("ada@example.org");
  private final Tokens tokens = accounts.logIn("ada@example.org");
  private final Tokens decoy = accounts.logIn("ada@example.org");

  private void revoke(Secret token) {
    accounts
        .sallyport
        .sessions()
        .revokeToken()
        .handle(new RevokeToken.Command(new Actor.Visitor(), token));
  }

  private void onlyTheDecoyLives() {
    assertThrows(InvalidToken.class, () -> accounts.authenticate(tokens));
    assertEquals(ada.id(), accounts.authenticate(decoy).userId());
  }

  @Test
  void ends_the_session_of_an_access_token() {
    revoke(tokens.accessToken());

    onlyTheDecoyLives();
  }

  @Tag("ASVS-10.4.9")
  @Test
  void ends_the_session_of_a_refresh_token() {
    revoke(tokens.refreshToken());

    onlyTheDecoyLives();
  }

  @Test
  void ends_the_session_of_a_token_that_was_consumed() {
    accounts.refresh(tokens);

    revoke(tokens.refreshToken());

    onlyTheDecoyLives();
  }

  @Test
  void does_nothing_about_what_is_no_token_of_ours() {
    revoke(Secret.of("nonsense"));
    revoke(RefreshToken.draw(tokens.sessionId(), new ScriptedSecretSource(99)).text());
    accounts.clock.advance(Duration.ofMinutes(29));
    assertEquals(ada.id(), accounts.authenticate(tokens).userId());
  }

  @Test
  void does_nothing_the_second_time() {
    revoke(tokens.refreshToken());

    assertDoesNotThrow(() -> revoke(tokens.refreshToken()));
    assertDoesNotThrow(() -> revoke(tokens.accessToken()));
    onlyTheDecoyLives();
  }

  @Test
  void does_nothing_about_an_access_token_that_has_expired() {
    accounts.clock.advance(Duration.ofMinutes(31));

    revoke(tokens.accessToken());

    assertEquals(ada.id(), accounts.authenticate(accounts.refresh(tokens)).userId());
  }
}
