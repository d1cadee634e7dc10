package io.sallyport.rest.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.sallyport.domain.access.Role;
import io.sallyport.domain.session.IntrospectToken.ActiveToken;
import io.sallyport.domain.shared.Secret;
import io.sallyport.http.HttpServer;
import io.sallyport.http.HttpSettings;
import io.sallyport.http.RawHttp;
import io.sallyport.http.RouteGroup;
import io.sallyport.http.RoutePolicy;
import io.sallyport.http.TestResponse;
import io.sallyport.rest.Api;
import io.sallyport.rest.Fixtures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntrospectionRoutesTest {
  @RegisterExtension static final Api API = new Api();
  private static final String INTROSPECT = "/api/v1/auth/introspect";
  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

  @Tag("ASVS-14.2.6")
  @Test
  void tells_a_service_whose_token_it_is_and_no_more_of_the_person() {
    when(API.introspectToken.handle(any()))
        .thenReturn(
            Optional.of(
                new ActiveToken(
                    Fixtures.ADA_ID,
                    Fixtures.SESSION_ID,
                    Set.of(Role.ADMIN, Role.USER),
                    NOW.minusSeconds(60),
                    NOW,
                    NOW.plusSeconds(1800))));

    TestResponse answer = API.post(INTROSPECT).basic(Api.ORDERS).form("token=a.b-c").send();

    assertEquals(200, answer.status());
    assertEquals(
        "{\"active\":true,\"scope\":\"api\",\"client_id\":\"web\",\"token_type\":\"bearer\","
            + "\"iss\":\"https://www.example.org/accounts\",\"sub\":\""
            + Fixtures.ADA_ID
            + "\",\"aud\":\"shop\",\"iat\":1795867200,\"exp\":1795869000,"
            + "\"auth_time\":1795867140,\"sid\":\""
            + Fixtures.SESSION_ID
            + "\",\"roles\":[\"user\",\"admin\"]}",
        answer.text());
    assertEquals("no-store", answer.header("Cache-Control").orElseThrow());
    verify(API.introspectToken)
        .handle(argThat(command -> command.token().equals(Secret.of("a.b-c"))));
    verifyNoInteractions(API.authenticate);
  }

  @Test
  void says_of_any_other_token_that_it_is_not_active_and_nothing_else() {
    TestResponse answer =
        API.post(INTROSPECT).basic(Api.ORDERS).form("token=x&token_type_hint=refresh_token").send();

    assertEquals("{\"active\":false}", answer.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "orders:" + Api.SERVICE_SECRET,
        "orders:the-secret-of-before-which-still-works",
        "orders:9f86d081884c7d659a2feaa0c55ad015%2F%2B%3D",
        "billing:another-secret-that-is-a-decoy-here",
      })
  void knows_a_service_by_any_of_its_secrets_encoded_or_not(String pair) {
    assertEquals(200, API.post(INTROSPECT).basic(pair).form("token=x").send().status());
  }

  @Tag("ASVS-10.4.10")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "orders",
        "orders:",
        "Orders:" + Api.SERVICE_SECRET,
        "billing:" + Api.SERVICE_SECRET,
        "orders:" + Api.SERVICE_SECRET + "x",
        "orders:9f86d081884c7d659a2feaa0c55ad015/+",
        "orders:9f86d081884c7d659a2feaa0c55ad015%2F%2B%3",
        "orders:another-secret-that-is-a-decoy-here",
        "x&pair=orders:" + Api.SERVICE_SECRET,
      })
  void tells_nobody_else_anything(String pair) {
    requireUnknown(API.post(INTROSPECT).basic(pair).form("token=x").send());
    verifyNoInteractions(API.introspectToken);
  }

  @Test
  void takes_no_other_way_of_saying_who_one_is() {
    String secret = Api.SERVICE_SECRET.replace("+", "%2B");
    requireUnknown(API.post(INTROSPECT).form("token=x").send());
    requireUnknown(API.post(INTROSPECT).asAdmin().form("token=x").send());
    requireUnknown(API.post(INTROSPECT).basic(Api.ORDERS).basic(Api.ORDERS).form("token=x").send());
    requireUnknown(
        API.post(INTROSPECT).form("token=x&client_id=orders&client_secret=" + secret).send());
    requireUnknown(API.post(INTROSPECT).header("Authorization", "Basic !").form("token=x").send());
  }

  @ParameterizedTest
  @CsvSource({
    "'', The parameter token is missing or empty.",
    "token=, The parameter token is missing or empty.",
    "token=a&token=a, The parameter token comes twice.",
    "token=%zz, A parameter is not percent-encoded UTF-8.",
  })
  void refuses_what_is_no_request_to_introspect(String form, String description) {
    TestResponse answer = API.post(INTROSPECT).basic(Api.ORDERS).form(form).send();

    assertEquals(400, answer.status());
    assertEquals("invalid_request", answer.json().get("error").asText());
    assertEquals(description, answer.json().get("error_description").asText());
  }

  @Test
  void is_not_there_where_no_service_has_a_secret() {
    var routes =
        new IntrospectionRoutes(
            API.introspectToken,
            new TokenNames("a", "b", "c", "d"),
            new ServiceCredentials(List.of()));
    var settings = HttpSettings.listeningOn("127.0.0.1", 0);
    try (var api =
        new HttpServer(
            settings,
            (method, route, status, time) -> {},
            List.of(RouteGroup.of(RoutePolicy.OPEN, routes)))) {
      api.start();
      String answer = RawHttp.exchange(api.port(), request("Authorization: Basic Og=="));

      assertEquals(404, RawHttp.status(answer));
      assertFalse(answer.contains("WWW-Authenticate"));
    }
  }

  private static String request(String header) {
    return "POST "
        + INTROSPECT
        + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 7\r\n"
        + "Content-Type: application/x-www-form-urlencoded\r\n"
        + header
        + "\r\n\r\ntoken=x";
  }

  private static void requireUnknown(TestResponse answer) {
    assertEquals(401, answer.status());
    assertEquals("invalid_client", answer.json().get("error").asText());
    assertEquals("Basic realm=\"sallyport\"", answer.header("WWW-Authenticate").orElseThrow());
  }
}
