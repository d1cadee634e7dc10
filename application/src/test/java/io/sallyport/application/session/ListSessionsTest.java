package io.sallyport.application.session;

import static io.sallyport.application.Accounts.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.application.Accounts;
import io.sallyport.domain.access.AccessRefusal.Forbidden;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.EndSession;
import io.sallyport.domain.session.EndUserSessions;
import io.sallyport.domain.session.ListUserSessions;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.SessionRefusal.InvalidToken;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class ListSessionsTest {

  private final Accounts accounts = new Accounts();
  private final User ada = accounts.register("ada@example.org");
  private final Tokens first = accounts.logIn("ada@example.org");

  private static List<SessionId> ids(List<Session> sessions) {
    return sessions.stream().map(Session::id).toList();
  }

  @Test
  void shows_where_one_is_signed_in_the_newest_first() {
    accounts.clock.advance(Duration.ofSeconds(1));
    Tokens second = accounts.logIn("ada@example.org");
    accounts.register("decoy@example.org");
    accounts.logIn("decoy@example.org");
    Actor.SignedIn actor = accounts.authenticate(first);

    assertEquals(
        List.of(second.sessionId(), first.sessionId()),
        ids(accounts.sallyport.sessions().list().handle(actor)));

    accounts.sallyport.sessions().end().handle(new EndSession.Command(actor, second.sessionId()));
    assertEquals(
        List.of(first.sessionId()), ids(accounts.sallyport.sessions().list().handle(actor)));
  }

  @Test
  void shows_an_administrator_where_someone_is_signed_in() {
    accounts.admin("root@example.org");
    Actor.SignedIn root = accounts.signedIn("root@example.org");

    assertEquals(
        List.of(first.sessionId()),
        ids(
            accounts
                .sallyport
                .sessions()
                .listOfUser()
                .handle(new ListUserSessions.Command(root, ada.id()))));
    Actor.SignedIn actor = accounts.authenticate(first);
    assertThrows(
        Forbidden.class,
        () ->
            accounts
                .sallyport
                .sessions()
                .listOfUser()
                .handle(new ListUserSessions.Command(actor, ada.id())));
    assertThrows(
        UserNotFound.class,
        () ->
            accounts
                .sallyport
                .sessions()
                .listOfUser()
                .handle(new ListUserSessions.Command(root, nobody())));
  }

  @Tag("ASVS-7.4.5")
  @Test
  void lets_an_administrator_sign_someone_out_everywhere() {
    Tokens second = accounts.logIn("ada@example.org");
    accounts.register("decoy@example.org");
    Tokens decoy = accounts.logIn("decoy@example.org");
    Actor.SignedIn actor = accounts.authenticate(first);

    assertThrows(
        Forbidden.class,
        () ->
            accounts
                .sallyport
                .sessions()
                .endAllOfUser()
                .handle(new EndUserSessions.Command(actor, ada.id())));
    accounts
        .sallyport
        .sessions()
        .endAllOfUser()
        .handle(new EndUserSessions.Command(OPERATOR, ada.id()));

    assertThrows(InvalidToken.class, () -> accounts.authenticate(first));
    assertThrows(InvalidToken.class, () -> accounts.authenticate(second));
    assertEquals(decoy.sessionId(), accounts.authenticate(decoy).sessionId());
    assertThrows(
        UserNotFound.class,
        () ->
            accounts
                .sallyport
                .sessions()
                .endAllOfUser()
                .handle(new EndUserSessions.Command(OPERATOR, nobody())));
  }

  private static UserId nobody() {
    return new UserId(UUID.randomUUID());
  }
}
