package io.sallyport.rest.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.sallyport.domain.session.RevokeToken;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.http.TestResponse;
import io.sallyport.rest.Api;
import io.sallyport.rest.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationRoutesTest {
  @RegisterExtension static final Api API = new Api();
  private static final String REVOKE = "/api/v1/auth/revoke";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token=a.b-c",
        "token=a.b-c&token_type_hint=refresh_token",
        "token_type_hint=access_token&token=a%2Eb-c&client_id=web&client_secret=s",
        "token=a.b-c&token_type_hint=never_heard_of",
        "token=a.b-c&token_type_hint=&unknown=1&unknown=2",
      })
  void ends_what_the_token_stands_for_and_says_nothing(String form) {
    TestResponse answer =
        API.post(REVOKE)
            .header("Authorization", "Basic Y2xpZW50Og==")
            .header("User-Agent", "a client/1")
            .header("X-Request-Id", "a-1")
            .form(form)
            .send();

    assertEquals(200, answer.status());
    assertEquals("", answer.text());
    assertTrue(answer.header("Content-Type").isEmpty());
    assertEquals("no-store", answer.header("Cache-Control").orElseThrow());
    var visitor = Fixtures.visitor("a client/1", "a-1");
    verify(API.revokeToken).handle(new RevokeToken.Command(visitor, Secret.of("a.b-c")));
    verifyNoInteractions(API.authenticate);
  }

  @ParameterizedTest
  @CsvSource({
    "'', The parameter token is missing or empty.",
    "token=, The parameter token is missing or empty.",
    "token_type_hint=refresh_token, The parameter token is missing or empty.",
    "token=a&token=a, The parameter token comes twice.",
    "token=a&token_type_hint=b&token_type_hint=b, The parameter token_type_hint comes twice.",
    "token=%zz, A parameter is not percent-encoded UTF-8.",
  })
  void refuses_what_is_no_request_to_revoke(String form, String description) {
    TestResponse answer = API.post(REVOKE).form(form).send();

    assertEquals(400, answer.status());
    assertEquals("invalid_request", answer.json().get("error").asText());
    assertEquals(description, answer.json().get("error_description").asText());
    verifyNoInteractions(API.revokeToken);
  }

  @Test
  void a_client_that_must_think_the_token_is_still_good_is_told_when_to_come_back() {
    doThrow(new StoresUnavailable(new IllegalStateException("down")))
        .when(API.revokeToken)
        .handle(any());

    TestResponse answer = API.post(REVOKE).form("token=a").send();

    assertEquals(503, answer.status());
    assertEquals("2", answer.header("Retry-After").orElseThrow());
  }

  @Test
  void refuses_other_methods_types_and_bodies() {
    assertEquals("method_not_allowed", API.get(REVOKE + "?token=a").send().code());
    assertEquals(
        "unsupported_media_type", API.post(REVOKE).json("{\"token\": \"a\"}").send().code());
    assertEquals(
        "body_too_large", API.post(REVOKE).form("token=" + "a".repeat(65_536)).send().code());
    verifyNoInteractions(API.revokeToken);
  }
}
