package io.sallyport.rest.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.sallyport.http.HttpServer;
import io.sallyport.http.HttpSettings;
import io.sallyport.http.RawHttp;
import io.sallyport.http.RouteGroup;
import io.sallyport.http.RoutePolicy;
import io.sallyport.http.TestResponse;
import io.sallyport.http.TrustedProxies;
import io.sallyport.rest.Api;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataRoutesTest {
  private static final String URL = "https://www.example.org/accounts";
  private static final String OAUTH = "/.well-known/oauth-authorization-server";
  private static final String OPENID = "/.well-known/openid-configuration";

  @RegisterExtension static final Api UNTOLD = new Api();
  @RegisterExtension static final Api API = new Api(settings());

  @ParameterizedTest
  @ValueSource(strings = {OAUTH, OPENID})
  void names_what_exists(String path) {
    TestResponse answer = API.get(path).send();
    JsonNode metadata = answer.json();

    assertEquals("application/json", answer.contentType());
    assertEquals("public, max-age=300", answer.header("Cache-Control").orElseThrow());
    assertEquals(URL, metadata.get("issuer").asText());
    assertEquals(
        "[\"password\",\"refresh_token\"]", metadata.get("grant_types_supported").toString());
    assertEquals("[\"api\"]", metadata.get("scopes_supported").toString());
    assertEquals("[]", metadata.get("response_types_supported").toString());
    assertEquals(
        "[\"client_secret_basic\"]",
        metadata.get("introspection_endpoint_auth_methods_supported").toString());
    assertEquals("[\"ES256\"]", metadata.get("id_token_signing_alg_values_supported").toString());
    assertFalse(metadata.has("authorization_endpoint"));
  }

  @ParameterizedTest
  @CsvSource({
    "token_endpoint, POST",
    "revocation_endpoint, POST",
    "introspection_endpoint, POST",
    "jwks_uri, GET",
    "service_documentation, GET",
  })
  void every_endpoint_is_there_behind_what_the_proxy_takes_away(String name, String method) {
    String endpoint = API.get(OAUTH).send().json().get(name).asText();

    assertTrue(endpoint.startsWith(URL + "/"), endpoint);
    String allowed =
        API.request("OPTIONS", endpoint.substring(URL.length()))
            .send()
            .header("Allow")
            .orElseThrow();
    assertTrue(allowed.contains(method), allowed);
  }

  @Test
  void stands_where_clients_of_an_issuer_with_a_path_look() {
    String expected = API.get(OAUTH).send().text();

    for (String path : List.of(OAUTH + "/accounts", OPENID + "/accounts")) {
      String answer = RawHttp.get(API.port(), path, "X: y");
      assertEquals(200, RawHttp.status(answer));
      assertTrue(answer.contains(expected));
    }
    assertEquals(404, RawHttp.status(RawHttp.get(API.port(), OAUTH + "/other", "X: y")));
  }

  @Test
  void is_not_there_while_nobody_said_where_clients_reach_us() {
    TestResponse answer = UNTOLD.get(OAUTH).send();

    assertEquals("not_found", answer.code());
    assertTrue(answer.json().get("detail").asText().contains("PUBLIC_URL"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://accounts.example.org, 200",
    "http://127.0.0.1:8000, 200",
    "sallyport, 404",
    "https://a.example?b, 404",
    "urn:example:a, 404",
  })
  void is_not_there_for_an_issuer_that_is_no_url(String issuer, int status) {
    assertEquals(status, RawHttp.status(metadata(URI.create("https://a.example"), issuer, false)));
  }

  @Test
  void names_no_introspection_where_there_is_none() {
    String answer = metadata(URI.create(URL), URL, false);

    assertFalse(answer.contains("introspection"), answer);
    assertTrue(answer.contains("\"issuer\":\"" + URL + "\""), answer);
  }

  private static String metadata(@Nullable URI url, String issuer, boolean introspects) {
    var routes =
        new MetadataRoutes(url, new TokenNames(issuer, "b", "c", "d"), "ES256", introspects);
    try (var api =
        new HttpServer(
            HttpSettings.listeningOn("127.0.0.1", 0),
            (method, route, status, time) -> {},
            List.of(RouteGroup.of(RoutePolicy.OPEN, routes)))) {
      api.start();
      return RawHttp.get(api.port(), OAUTH, "X: y");
    }
  }

  private static HttpSettings settings() {
    HttpSettings plain = HttpSettings.listeningOn("127.0.0.1", 0);
    return new HttpSettings(
        plain.host(),
        plain.port(),
        plain.maxBodyBytes(),
        plain.cors(),
        TrustedProxies.none(),
        URI.create(URL),
        20,
        Duration.ofSeconds(1));
  }
}
