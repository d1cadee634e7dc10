package io.sallyport.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.sallyport.domain.user.UserDirectory;
import io.sallyport.domain.user.UserDirectory.Position;
import io.sallyport.http.AddressBlock;
import io.sallyport.http.HttpSettings;
import io.sallyport.http.ProxyHeader;
import io.sallyport.http.RawHttp;
import io.sallyport.http.TestResponse;
import io.sallyport.http.TrustedProxies;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathPrefixTest {
  private static final String PUBLIC_URL = "https://www.example.org/accounts";
  private static final Set<ProxyHeader> PREFIX =
      Set.of(ProxyHeader.X_FORWARDED_FOR, ProxyHeader.X_FORWARDED_PREFIX);

  @RegisterExtension static final Api PLAIN = new Api();
  @RegisterExtension static final Api PUBLIC = api(URI.create(PUBLIC_URL), "127.0.0.1", PREFIX);
  @RegisterExtension static final Api BEHIND_PROXY = api(null, "127.0.0.1", PREFIX);

  @RegisterExtension
  static final Api BEHIND_PROXY_OF_OTHER_HEADERS =
      api(null, "127.0.0.1", Set.of(ProxyHeader.X_FORWARDED_FOR));

  @RegisterExtension static final Api BEHIND_NOBODY = api(null, "10.0.0.1", PREFIX);

  @Test
  void stands_before_all_that_leads_to_us_when_the_public_url_has_a_path() {
    requireEverywhere("/accounts", PUBLIC, "/forged");
    requireServer(PUBLIC_URL, PUBLIC, "/forged");
  }

  @Test
  void is_what_the_proxy_says_that_it_took_away() {
    requireEverywhere("/accounts", BEHIND_PROXY, "/accounts");
    requireServer("/accounts", BEHIND_PROXY, "/accounts");
  }

  @Test
  void is_nothing_without_either() {
    requireEverywhere("", PLAIN, "/forged");
    requireEverywhere("", BEHIND_PROXY, "");
    requireServer("/", PLAIN, "/forged");
  }

  @Test
  void is_not_taken_from_whom_nobody_trusts_nor_from_a_header_that_nobody_named() {
    for (Api api : List.of(BEHIND_NOBODY, BEHIND_PROXY_OF_OTHER_HEADERS)) {
      requireEverywhere("", api, "/forged");
      requireServer("/", api, "/forged");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs", "/problems", "/problems/email_taken"})
  void no_page_leads_past_it(String path) {
    String page = PUBLIC.get(path).header("Accept", "text/html").send().text();

    // As a browser does, from where it found the page.
    URI base = URI.create(PUBLIC_URL + path);
    var links = Pattern.compile("(?:href|src)=\"([^\"]*)\"").matcher(page).results().toList();
    assertTrue(links.size() > 1, page);
    for (var link : links) {
      URI target = base.resolve(link.group(1));
      assertTrue(target.toString().startsWith(PUBLIC_URL + "/"), target::toString);
      String local = target.toString().substring(PUBLIC_URL.length());
      assertEquals(200, PUBLIC.get(local).send().status(), local);
    }
  }

  @Test
  void stands_in_what_jetty_refuses_too() {
    String refused = RawHttp.get(PUBLIC.port(), "/%00", "X: y");

    assertTrue(refused.contains("\"type\":\"/accounts/problems/invalid_request\""), refused);
  }

  @Test
  void leaves_the_host_below_a_path_its_own_subdomains() {
    assertEquals(
        "max-age=31536000",
        PUBLIC.get("/nowhere").send().header("Strict-Transport-Security").orElseThrow());
    try (var http = api(URI.create("http://127.0.0.1:8000"), "127.0.0.1", PREFIX)) {
      assertTrue(http.get("/nowhere").send().header("Strict-Transport-Security").isEmpty());
    }
  }

  private static void requireEverywhere(String prefix, Api api, String claimed) {
    TestResponse created =
        api.post("/api/v1/users")
            .header("X-Forwarded-Prefix", claimed)
            .json("{\"email\": \"a@example.org\", \"password\": \"correct horse\"}")
            .send();
    when(api.listUsers.handle(any()))
        .thenReturn(
            new UserDirectory.Page(
                List.of(Fixtures.ADA), new Position(Fixtures.ADA.createdAt(), Fixtures.ADA_ID)));
    TestResponse page =
        api.get("/api/v1/users?limit=1").asAdmin().header("X-Forwarded-Prefix", claimed).send();
    TestResponse nowhere = api.get("/nowhere").header("X-Forwarded-Prefix", claimed).send();

    assertEquals(
        prefix + "/api/v1/users/" + Fixtures.ADA_ID, created.header("Location").orElseThrow());
    String link = page.header("Link").orElseThrow();
    assertTrue(link.startsWith("<" + prefix + "/api/v1/users?limit=1&cursor="), link);
    assertEquals(prefix + "/problems/not_found", nowhere.json().get("type").asText());
  }

  private static void requireServer(String server, Api api, String claimed) {
    String token = (server.equals("/") ? "" : server) + "/api/v1/auth/token";
    for (String name : List.of("/openapi.json", "/openapi.yaml")) {
      String text = api.get(name).header("X-Forwarded-Prefix", claimed).send().text();
      var document = read(text);

      assertEquals(server, document.at("/servers/0/url").asText(), name);
      assertEquals(
          token,
          document.at("/components/securitySchemes/password/flows/password/tokenUrl").asText());
      assertFalse(text.contains("forged"), name);
    }
  }

  /** JSON is YAML. */
  private static JsonNode read(String document) {
    try {
      return new YAMLMapper().readTree(document);
    } catch (JsonProcessingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static Api api(@Nullable URI publicUrl, String proxy, Set<ProxyHeader> headers) {
    HttpSettings plain = HttpSettings.listeningOn("127.0.0.1", 0);
    return new Api(
        new HttpSettings(
            plain.host(),
            plain.port(),
            plain.maxBodyBytes(),
            plain.cors(),
            new TrustedProxies(List.of(AddressBlock.parse(proxy).orElseThrow()), headers),
            publicUrl,
            20,
            Duration.ofSeconds(1)));
  }
}
