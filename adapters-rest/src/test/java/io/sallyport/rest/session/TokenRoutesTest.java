package io.sallyport.rest.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.sallyport.domain.password.PasswordRefusal.HashingOverloaded;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.RefreshNonce;
import io.sallyport.domain.session.SessionRefusal.BadCredentials;
import io.sallyport.domain.session.SessionRefusal.InvalidRefreshToken;
import io.sallyport.domain.session.SessionRefusal.SessionNotActive;
import io.sallyport.domain.shared.Refusal;
import io.sallyport.domain.shared.Secret;
import io.sallyport.http.TestResponse;
import io.sallyport.rest.Api;
import io.sallyport.rest.Fixtures;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenRoutesTest {
  @RegisterExtension static final Api API = new Api();
  private static final String TOKEN = "/api/v1/auth/token";
  private static final String GOOD = "grant_type=password&username=ada%2B1&password=p%26+%C3%A9";

  @Test
  void grants_tokens_for_a_password() {
    TestResponse answer =
        API.post(TOKEN)
            .header("User-Agent", "oauth/2")
            .header("X-Request-Id", "a-1")
            .header("Authorization", "Basic Y2xpZW50Og==")
            .form(GOOD + "&scope=all&client_id=web&client_secret=")
            .send();

    assertEquals(200, answer.status());
    assertEquals("bearer", answer.json().get("token_type").asText());
    assertEquals("no-store", answer.header("Cache-Control").orElseThrow());
    assertEquals("no-cache", answer.header("Pragma").orElseThrow());
    verify(API.logIn)
        .handle(
            new LogIn.Command(Fixtures.visitor("oauth/2", "a-1"), "ada+1", Secret.of("p& \u00e9")));
    verifyNoInteractions(API.authenticate);
  }

  @ParameterizedTest
  @CsvSource({
    "grant_type=password&username=a&password=b&scope=api, api",
    "grant_type=password&username=a&password=b&scope=openid+offline_access, openid offline_access",
    "grant_type=password&username=a&password=b&scope=a%3Ab%21%23%5B%5D%7E, a:b!#[]~",
    "grant_type=refresh_token&refresh_token=r&scope=api, api",
  })
  void tells_the_scope_that_was_asked_for(String form, String scope) {
    assertEquals(scope, API.post(TOKEN).form(form).send().json().get("scope").asText());
  }

  @Test
  void tells_no_scope_to_a_client_that_did_not_ask_for_one() {
    assertFalse(API.post(TOKEN).form(GOOD).send().json().has("scope"));
    assertFalse(API.post(TOKEN).form(GOOD + "&scope=").send().json().has("scope"));
  }

  @Test
  void takes_text_that_was_not_escaped() {
    assertEquals(
        200,
        API.post(TOKEN)
            .form("grant_type=password&username=\u00e9\ud83d\ude00&password=p")
            .send()
            .status());

    verify(API.logIn).handle(argThat(command -> command.email().equals("\u00e9\ud83d\ude00")));
  }

  @Test
  void grants_tokens_for_a_refresh_token() {
    TestResponse answer =
        API.post(TOKEN)
            .form("grant_type=refresh_token&refresh_token=r%2D1&scope=&client_id=")
            .send();

    assertEquals(200, answer.status());
    assertEquals("opaque-refresh-token", answer.json().get("refresh_token").asText());
    assertEquals("no-cache", answer.header("Pragma").orElseThrow());
    verify(API.refreshSession)
        .handle(
            argThat(
                command ->
                    command.refreshToken().equals(Secret.of("r-1"))
                        && command.nonce() == null
                        && "127.0.0.1".equals(command.actor().origin().clientAddress())));
    verifyNoInteractions(API.logIn);
  }

  @Test
  void passes_on_the_nonce_of_a_client_that_draws_one() {
    String nonce = "8e03978e-40d5-43dd-bc93-6894a57f9324";

    API.post(TOKEN).form("grant_type=refresh_token&refresh_token=r&nonce=" + nonce).send();

    verify(API.refreshSession)
        .handle(argThat(command -> RefreshNonce.of(Secret.of(nonce)).equals(command.nonce())));
  }

  @Test
  void refuses_a_bad_refresh_token_and_one_of_an_ended_session_as_a_bad_grant() {
    for (Refusal refusal :
        List.of(
            new InvalidRefreshToken(),
            new SessionNotActive(Fixtures.SESSION_ID, EndReason.REFRESH_REUSE))) {
      doThrow(refusal).when(API.refreshSession).handle(any());

      TestResponse answer = API.post(TOKEN).form("grant_type=refresh_token&refresh_token=r").send();

      assertEquals(400, answer.status());
      assertEquals("invalid_grant", answer.json().get("error").asText());
      assertEquals(refusal.detail(), answer.json().get("error_description").asText());
      assertEquals("no-cache", answer.header("Pragma").orElseThrow());
      assertEquals("no-store", answer.header("Cache-Control").orElseThrow());
    }
  }

  @Test
  void refuses_bad_credentials_as_a_bad_grant() {
    when(API.logIn.handle(any())).thenThrow(new BadCredentials());

    TestResponse answer = API.post(TOKEN).form(GOOD).send();

    assertEquals(400, answer.status());
    assertEquals("invalid_grant", answer.json().get("error").asText());
  }

  @Test
  void says_when_to_come_back() {
    when(API.logIn.handle(any())).thenThrow(new HashingOverloaded(Duration.ofMillis(2_100)));

    TestResponse answer = API.post(TOKEN).form(GOOD).send();

    assertEquals(503, answer.status());
    assertEquals("temporarily_unavailable", answer.json().get("error").asText());
    assertEquals("3", answer.header("Retry-After").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "'', invalid_request",
    "username=a&password=b, invalid_request",
    "grant_type=password&username=a, invalid_request",
    "grant_type=password&password=a, invalid_request",
    "grant_type=password&grant_type=password&username=a&password=b, invalid_request",
    "grant_type=password&username=a&username=b&password=b, invalid_request",
    "grant_type=password&username=a&password=b&password=b, invalid_request",
    "grant_type=password&username=%zz&password=b, invalid_request",
    "grant_type=password&username=%ff&password=b, invalid_request",
    "grant_type=&username=a&password=b, invalid_request",
    "grant_type=password&username=&password=b, invalid_request",
    "grant_type=password&username=a&password, invalid_request",
    "grant_type=refresh_token, invalid_request",
    "grant_type=refresh_token&refresh_token=, invalid_request",
    "grant_type=refresh_token&refresh_token=a&refresh_token=a, invalid_request",
    "grant_type=password&username=a&password=b&scope=a++b, invalid_scope",
    "grant_type=password&username=a&password=b&scope=+a, invalid_scope",
    "grant_type=password&username=a&password=b&scope=a%0Ab, invalid_scope",
    "grant_type=password&username=a&password=b&scope=%22a%22, invalid_scope",
    "grant_type=refresh_token&refresh_token=r&scope=%C3%A9, invalid_scope",
    "grant_type=password&username=a&password=b&scope=a&scope=a, invalid_request",
    "grant_type=refresh_token&refresh_token=a&nonce=short, invalid_request",
    "grant_type=authorization_code&code=a, unsupported_grant_type",
    "grant_type=Password&username=a&password=b, unsupported_grant_type",
  })
  void refuses_what_is_no_request_for_a_token(String form, String error) {
    TestResponse answer = API.post(TOKEN).form(form).send();

    assertEquals(400, answer.status());
    assertEquals(error, answer.json().get("error").asText());
    verifyNoInteractions(API.logIn, API.refreshSession);
  }

  @Test
  void takes_a_form_and_nothing_else() {
    assertEquals(
        "unsupported_media_type",
        API.post(TOKEN).json("{\"grant_type\": \"password\"}").send().code());
  }
}
