package io.sallyport.application.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.application.Accounts;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.session.IntrospectToken;
import io.sallyport.domain.session.IntrospectToken.ActiveToken;
import io.sallyport.domain.session.RevokeToken;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class IntrospectTokenTest {

  private final Accounts accounts = new Accounts();
  private final User ada = accounts.register("ada@example.org");
  private final Tokens tokens = accounts.logIn("ada@example.org");
  private final Tokens decoy = accounts.logIn("ada@example.org");

  private Optional<ActiveToken> introspect(Secret token) {
    return accounts
        .sallyport
        .sessions()
        .introspectToken()
        .handle(new IntrospectToken.Command(new Actor.Visitor(), token));
  }

  @Test
  void tells_for_whom_and_until_when_a_token_is_good() {
    Instant issued = accounts.clock.instant();
    accounts.clock.advance(Duration.ofMinutes(29));

    ActiveToken active = introspect(tokens.accessToken()).orElseThrow();

    assertEquals(ada.id(), active.userId());
    assertEquals(tokens.sessionId(), active.sessionId());
    assertEquals(Set.of(Role.USER), active.roles());
    assertEquals(issued.getEpochSecond(), active.issuedAt().getEpochSecond());
    assertEquals(issued.getEpochSecond(), active.authenticatedAt().getEpochSecond());
    assertEquals(issued.plusSeconds(1800).getEpochSecond(), active.expiresAt().getEpochSecond());
  }

  @Test
  void feels_the_end_of_a_session_at_once() {
    accounts
        .sallyport
        .sessions()
        .revokeToken()
        .handle(new RevokeToken.Command(new Actor.Visitor(), tokens.refreshToken()));

    assertEquals(Optional.empty(), introspect(tokens.accessToken()));
    assertEquals(
        Optional.of(decoy.sessionId()),
        introspect(decoy.accessToken()).map(ActiveToken::sessionId));
  }

  @Tag("ASVS-9.2.2")
  @Test
  void says_no_to_what_has_expired_and_to_what_is_no_access_token() {
    assertEquals(Optional.empty(), introspect(Secret.of("nonsense")));
    assertEquals(Optional.empty(), introspect(tokens.refreshToken()));
    accounts.clock.advance(Duration.ofMinutes(31));
    assertEquals(Optional.empty(), introspect(tokens.accessToken()));
  }
}
