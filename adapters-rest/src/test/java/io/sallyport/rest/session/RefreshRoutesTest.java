package io.sallyport.rest.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.RefreshNonce;
import io.sallyport.domain.session.RefreshSession;
import io.sallyport.domain.session.SessionRefusal.InvalidRefreshToken;
import io.sallyport.domain.session.SessionRefusal.SessionNotActive;
import io.sallyport.domain.shared.Secret;
import io.sallyport.http.TestResponse;
import io.sallyport.rest.Api;
import io.sallyport.rest.Fixtures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefreshRoutesTest {
  @RegisterExtension static final Api API = new Api();
  private static final String REFRESH = "/api/v1/sessions/refresh";
  private static final String SHOWN = "{\"refresh_token\": \"shown-token\"}";

  @Test
  void answers_new_tokens_of_the_same_session_to_whoever_holds_the_refresh_token() {
    TestResponse answer =
        API.post(REFRESH)
            .header("Authorization", "Bearer expired")
            .header("User-Agent", "a client/1")
            .header("X-Request-Id", "a-1")
            .json(SHOWN)
            .send();

    assertEquals(200, answer.status());
    assertEquals("header.payload.signature", answer.json().get("access_token").asText());
    assertEquals("opaque-refresh-token", answer.json().get("refresh_token").asText());
    assertEquals(Fixtures.SESSION_ID.toString(), answer.json().get("session_id").asText());
    assertEquals("no-store", answer.header("Cache-Control").orElseThrow());
    verify(API.refreshSession)
        .handle(
            new RefreshSession.Command(
                Fixtures.visitor("a client/1", "a-1"), Secret.of("shown-token")));
    verifyNoInteractions(API.authenticate);
  }

  @Test
  void passes_on_the_nonce_of_a_client_that_draws_one() {
    String nonce = "8e03978e-40d5-43dd-bc93-6894a57f9324";
    String body = "{\"refresh_token\": \"shown-token\", \"nonce\": \"%s\"}".formatted(nonce);

    assertEquals(200, API.post(REFRESH).json(body).send().status());

    verify(API.refreshSession)
        .handle(argThat(command -> RefreshNonce.of(Secret.of(nonce)).equals(command.nonce())));
  }

  @Test
  void refuses_a_token_of_nobody() {
    when(API.refreshSession.handle(any())).thenThrow(new InvalidRefreshToken());

    TestResponse answer = API.post(REFRESH).json(SHOWN).send();

    assertEquals(401, answer.status());
    assertEquals("invalid_refresh_token", answer.code());
    assertEquals("Bearer realm=\"sallyport\"", answer.header("WWW-Authenticate").orElseThrow());
    assertFalse(answer.text().contains("shown-token"));
  }

  @Test
  void does_not_tell_a_thief_that_the_theft_was_noticed() {
    doThrow(new SessionNotActive(Fixtures.SESSION_ID, EndReason.REFRESH_REUSE))
        .doThrow(new SessionNotActive(Fixtures.SESSION_ID, null))
        .when(API.refreshSession)
        .handle(any());

    TestResponse noticed = API.post(REFRESH).json(SHOWN).send();
    TestResponse over = API.post(REFRESH).json(SHOWN).send();

    assertEquals(401, noticed.status());
    assertEquals("session_ended", noticed.code());
    assertEquals(over.json().get("detail"), noticed.json().get("detail"));
    assertFalse(noticed.text().contains("reuse"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | /refresh_token required",
        "{\"refresh_token\": null} | /refresh_token required",
        "{\"refresh_token\": 5} | /refresh_token wrong_type",
        "{\"refresh_token\": \"a\", \"nonce\": \"short\"} | /nonce invalid_nonce",
        "{\"refresh_token\": \"a\", \"nonce\": 5} | /nonce wrong_type",
        "{\"refresh_token\": \"a\", \"session_id\": \"b\"} | /session_id unknown_field",
      })
  void refuses_a_body_that_does_not_fit(String body, String error) {
    TestResponse answer = API.post(REFRESH).json(body).send();

    assertEquals(422, answer.status());
    assertEquals(List.of(error), answer.errors());
    verifyNoInteractions(API.refreshSession);
  }

  @Test
  void refuses_other_methods_types_and_bodies() {
    assertEquals("method_not_allowed", API.get(REFRESH).send().code());
    assertEquals("method_not_allowed", API.put(REFRESH).json(SHOWN).send().code());
    assertEquals("unsupported_media_type", API.post(REFRESH).form("refresh_token=a").send().code());
    assertEquals("malformed_json", API.post(REFRESH).json("{\"refresh_token\"").send().code());
    assertEquals("body_too_large", API.post(REFRESH).json(" ".repeat(65_537)).send().code());
    verifyNoInteractions(API.refreshSession);
  }
}
