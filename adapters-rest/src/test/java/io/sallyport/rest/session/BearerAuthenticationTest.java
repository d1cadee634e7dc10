package io.sallyport.rest.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.shared.Secret;
import io.sallyport.http.TestRequest;
import io.sallyport.http.TestResponse;
import io.sallyport.rest.Api;
import io.sallyport.rest.Fixtures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {
  @RegisterExtension static final Api API = new Api();
  private static final String ME = "/api/v1/users/me";

  @Test
  void authenticates_the_caller_once_per_request() {
    API.get(ME).asUser().send();

    verify(API.authenticate, times(1)).handle(any());
  }

  @Test
  void without_credentials_only_says_how_to_authenticate() {
    TestResponse answer = API.get(ME).send();

    assertEquals("unauthenticated", answer.code());
    assertEquals("Bearer realm=\"sallyport\"", answer.header("WWW-Authenticate").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bearer nope", "bearer nope", "BEARER   nope", "Bearer a b", "Bearer \u00e9"})
  void a_token_that_is_not_good_is_named_so(String header) {
    TestResponse answer = API.get(ME).header("Authorization", header).send();

    assertEquals(401, answer.status());
    assertEquals("invalid_token", answer.code());
    assertEquals(
        "Bearer realm=\"sallyport\", error=\"invalid_token\"",
        answer.header("WWW-Authenticate").orElseThrow());
  }

  @Tag("ASVS-3.5.1")
  @ParameterizedTest
  @CsvSource({
    "Basic YTpi, 401, unauthenticated",
    "user-token, 401, unauthenticated",
    "Bearers user-token, 401, unauthenticated",
    "Bearer, 400, invalid_request",
    "'', 401, unauthenticated",
  })
  void other_credentials_are_none(String header, int status, String code) {
    TestResponse answer = API.get(ME).header("Authorization", header).send();

    assertEquals(status, answer.status());
    assertEquals(code, answer.code());
    verifyNoInteractions(API.readProfile);
  }

  @Test
  void the_scheme_has_no_case() {
    TestResponse response =
        API.get(ME)
            .header("Authorization", "bEARER user-token")
            .header("User-Agent", "a client/1")
            .header("X-Request-Id", "a-1")
            .send();

    assertEquals(200, response.status());
    var visitor = Fixtures.visitor("a client/1", "a-1");
    verify(API.authenticate).handle(new Authenticate.Command(visitor, Secret.of("user-token")));
  }

  @Test
  void two_sets_of_credentials_are_one_too_many() {
    assertRefusedAsMalformed(API.get(ME).asUser().asUser());
  }

  @Tag("ASVS-10.1.1")
  @Tag("ASVS-14.2.1")
  @Test
  void a_token_in_the_address_is_never_taken() {
    assertRefusedAsMalformed(API.get(ME + "?access_token=user-token"));
    assertRefusedAsMalformed(API.get(ME + "?access_token=user-token").asUser());
    assertRefusedAsMalformed(API.get(ME + "?a=%20&access%5Ftoken=user-token").asUser());
  }

  @Test
  void open_routes_do_not_look_at_credentials() {
    assertEquals(200, API.get("/health/live").bearer("nope").send().status());
    assertEquals(
        201,
        API.post("/api/v1/sessions")
            .bearer("nope")
            .json("{\"email\": \"a\", \"password\": \"b\"}")
            .send()
            .status());

    verifyNoInteractions(API.authenticate);
  }

  @Test
  void someone_without_the_role_is_refused_before_their_body_is_read() {
    TestResponse answer = API.post("/api/v1/admin/users").asUser().body("text/plain", "{").send();

    assertEquals(403, answer.status());
    verifyNoInteractions(API.createUser);
  }

  private static void assertRefusedAsMalformed(TestRequest request) {
    TestResponse answer = request.send();

    assertEquals(400, answer.status());
    assertEquals(
        "Bearer realm=\"sallyport\", error=\"invalid_request\"",
        answer.header("WWW-Authenticate").orElseThrow());
    verifyNoInteractions(API.readProfile);
  }
}
