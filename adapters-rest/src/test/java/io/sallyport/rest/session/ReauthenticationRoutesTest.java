package io.sallyport.rest.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.sallyport.domain.password.PasswordRefusal.BadCurrentPassword;
import io.sallyport.domain.session.Reauthenticate;
import io.sallyport.domain.session.SessionRefusal.InvalidToken;
import io.sallyport.domain.session.SignedInUser;
import io.sallyport.domain.shared.Secret;
import io.sallyport.http.TestResponse;
import io.sallyport.rest.Api;
import io.sallyport.rest.Fixtures;
import io.sallyport.rest.session.ReauthenticationRoutes.FreshAccessView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReauthenticationRoutesTest {
  @RegisterExtension static final Api API = new Api();
  private static final String PROOF = "/api/v1/sessions/current/authentication";
  private static final String PASSWORD = "{\"current_password\": \"pass\"}";

  @Test
  void answers_an_access_token_that_says_when_and_nothing_else() {
    TestResponse answer = API.put(PROOF).asUser().json(PASSWORD).send();

    assertEquals(200, answer.status());
    assertEquals("header.fresh.signature", answer.json().get("access_token").asText());
    assertEquals("bearer", answer.json().get("token_type").asText());
    assertEquals(1_800, answer.json().get("expires_in").asInt());
    assertEquals(Fixtures.SESSION_ID.toString(), answer.json().get("session_id").asText());
    assertFalse(answer.json().has("refresh_token"));
    assertEquals("no-store", answer.header("Cache-Control").orElseThrow());
    var ada = new SignedInUser(Fixtures.USER, Fixtures.ADA);
    verify(API.reauthenticate).handle(new Reauthenticate.Command(ada, Secret.of("pass")));
  }

  @Test
  void refuses_a_wrong_password() {
    when(API.reauthenticate.handle(any())).thenThrow(new BadCurrentPassword());

    TestResponse answer = API.put(PROOF).asUser().json(PASSWORD).send();

    assertEquals(403, answer.status());
    assertEquals("bad_current_password", answer.code());
  }

  @Test
  void refuses_someone_whose_session_ended_meanwhile() {
    when(API.reauthenticate.handle(any())).thenThrow(new InvalidToken());

    TestResponse answer = API.put(PROOF).asUser().json(PASSWORD).send();

    assertEquals(401, answer.status());
    assertTrue(answer.header("WWW-Authenticate").orElseThrow().endsWith("error=\"invalid_token\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | /current_password required",
        "{\"current_password\": null} | /current_password required",
        "{\"current_password\": true} | /current_password wrong_type",
        "{\"current_password\": \"a\", \"password\": \"b\"} | /password unknown_field",
      })
  void refuses_a_body_that_does_not_fit(String body, String error) {
    assertEquals(List.of(error), API.put(PROOF).asUser().json(body).send().errors());
    verifyNoInteractions(API.reauthenticate);
  }

  @Test
  void refuses_other_callers_methods_types_and_bodies() {
    assertEquals("unauthenticated", API.put(PROOF).json(PASSWORD).send().code());
    assertEquals("invalid_token", API.put(PROOF).bearer("bad").json(PASSWORD).send().code());
    assertEquals("method_not_allowed", API.post(PROOF).asUser().json(PASSWORD).send().code());
    assertEquals("unsupported_media_type", API.put(PROOF).asUser().patch(PASSWORD).send().code());
    assertEquals("malformed_json", API.put(PROOF).asUser().json("").send().code());
    assertEquals("body_too_large", API.put(PROOF).asUser().json(" ".repeat(65_537)).send().code());
    verifyNoInteractions(API.reauthenticate);
  }

  @Test
  void the_token_does_not_print_itself() {
    String printed = FreshAccessView.of(Fixtures.FRESH_ACCESS, Fixtures.SESSION_ID).toString();

    assertFalse(printed.contains("header.fresh.signature"), printed);
  }
}
