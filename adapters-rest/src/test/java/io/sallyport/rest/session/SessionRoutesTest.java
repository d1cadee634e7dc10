package io.sallyport.rest.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.session.EndSession;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.SessionRefusal.BadCredentials;
import io.sallyport.domain.shared.Secret;
import io.sallyport.http.TestResponse;
import io.sallyport.rest.Api;
import io.sallyport.rest.Fixtures;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionRoutesTest {
  @RegisterExtension static final Api API = new Api();
  private static final String SESSIONS = "/api/v1/sessions";

  @Tag("ASVS-14.2.2")
  @Tag("ASVS-14.3.2")
  @Test
  void logs_in_from_a_device() {
    TestResponse answer =
        API.post(SESSIONS)
            .header("User-Agent", "Analytical Engine/1")
            .header("X-Request-Id", "a-1")
            .json("{\"email\": \"ada\", \"password\": \"pass\"}")
            .send();

    assertEquals(201, answer.status());
    assertEquals("header.payload.signature", answer.json().get("access_token").asText());
    assertEquals(1_800, answer.json().get("expires_in").asInt());
    assertEquals("no-store", answer.header("Cache-Control").orElseThrow());
    verify(API.logIn)
        .handle(
            new LogIn.Command(
                Fixtures.visitor("Analytical Engine/1", "a-1"), "ada", Secret.of("pass")));
  }

  @Test
  void someone_with_wrong_credentials_is_asked_to_authenticate() {
    when(API.logIn.handle(any())).thenThrow(new BadCredentials());

    TestResponse answer =
        API.post(SESSIONS).json("{\"email\": \"ada\", \"password\": \"wrong\"}").send();

    assertEquals(401, answer.status());
    assertEquals("Bearer realm=\"sallyport\"", answer.header("WWW-Authenticate").orElseThrow());
  }

  @Test
  void logs_out() {
    assertEquals(204, API.delete(SESSIONS + "/current").asUser().send().status());

    verify(API.logOut).handle(Fixtures.USER);
    verifyNoInteractions(API.endSession);
  }

  @Test
  void ends_one_of_ones_own_sessions() {
    var id = new SessionId(UUID.fromString("019ab000-0000-7000-8000-0000000000bb"));

    assertEquals(204, API.delete(SESSIONS + "/" + id).asUser().send().status());
    verify(API.endSession).handle(new EndSession.Command(Fixtures.USER, id));
  }

  @Test
  void an_id_that_is_none_is_an_unknown_session() {
    assertEquals("session_not_found", API.delete(SESSIONS + "/1").asUser().send().code());
    verifyNoInteractions(API.endSession);
  }

  @Test
  void ends_all_sessions() {
    assertEquals(204, API.delete(SESSIONS).asUser().send().status());

    verify(API.endAllSessions).handle(Fixtures.USER);
  }

  @Tag("ASVS-10.1.1")
  @Test
  void tokens_do_not_print_themselves() {
    String printed = TokensView.of(Fixtures.TOKENS).toString();

    assertFalse(printed.contains(Fixtures.TOKENS.accessToken().reveal()), printed);
    assertFalse(printed.contains(Fixtures.TOKENS.refreshToken().reveal()), printed);
  }
}
