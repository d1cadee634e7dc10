package io.sallyport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseHeadersTest {
  private static final String APP = "https://app.example.org";

  @RegisterExtension static final TestServer SERVER = new TestServer();

  @RegisterExtension
  static final TestServer OPEN_TO_APP =
      new TestServer(
          new HttpSettings(
              "127.0.0.1",
              0,
              HttpSettings.DEFAULT_MAX_BODY_BYTES,
              new Cors(Set.of(APP, "http://localhost:5173")),
              TrustedProxies.none(),
              URI.create("https://accounts.example.org"),
              20,
              Duration.ofSeconds(1)));

  private static final String ME = "/notes/mine";

  @Test
  void echoes_a_fit_request_id() {
    String longest = "~".repeat(128);

    for (String id : List.of("a", "trace/1:2", longest)) {
      assertEquals(
          id,
          SERVER.get(ME).header("X-Request-Id", id).send().header("X-Request-Id").orElseThrow());
    }
  }

  @Tag("ASVS-1.2.1")
  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "\u00e9", "a\tb"})
  void replaces_a_request_id_that_is_not_fit(String id) {
    String answer = RawHttp.get(SERVER.port(), "/live", "X-Request-Id: " + id);
    String answered = answer.replaceAll("(?s).*\r\nX-Request-Id: ([^\r]*).*", "$1");

    assertNotEquals(id, answered);
    assertTrue(answered.matches("[0-9a-f-]{36}"));
  }

  @Test
  void replaces_a_request_id_that_is_too_long() {
    String id = "a".repeat(129);

    assertNotEquals(
        id, SERVER.get(ME).header("X-Request-Id", id).send().header("X-Request-Id").orElseThrow());
  }

  @Tag("ASVS-4.2.2")
  @Test
  void head_answers_as_get_without_the_body() {
    TestResponse get = SERVER.get(ME).asUser().send();
    TestResponse head = SERVER.request("HEAD", ME).asUser().send();

    assertEquals(200, head.status());
    assertEquals("", head.text());
    for (String name : List.of("Content-Type", "Content-Length", "Cache-Control")) {
      assertEquals(get.header(name), head.header(name), name);
    }
    assertEquals(401, SERVER.request("HEAD", ME).send().status());
  }

  @Tag("ASVS-3.5.6")
  @Tag("ASVS-3.5.7")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | 200",
        "*/* | 200",
        "application/* | 200",
        "text/html, application/json;q=0.1 | 200",
        "APPLICATION/JSON | 200",
        "text/html | 406",
        "text/javascript | 406",
        "application/javascript | 406",
        "application/json;q=0 | 406",
        "application/xml, text/*;q=0.5 | 406",
      })
  void makes_only_json(String accept, int status) {
    assertEquals(status, SERVER.get(ME).asUser().header("Accept", accept).send().status());
  }

  @Test
  void what_answers_with_nothing_is_acceptable_to_all() {
    assertEquals(
        204, SERVER.delete("/notes/mine").asUser().header("Accept", "text/html").send().status());
  }

  @Tag("ASVS-3.4.2")
  @Test
  void without_named_origins_no_page_of_another_origin_may_read_an_answer() {
    TestResponse answer = SERVER.get(ME).asUser().header("Origin", APP).send();

    assertTrue(answer.header("Access-Control-Allow-Origin").isEmpty());
    assertTrue(answer.header("Vary").isEmpty());
  }

  @Test
  void a_named_origin_may_read_answers_and_refusals() {
    for (TestRequest request : List.of(OPEN_TO_APP.get(ME).asUser(), OPEN_TO_APP.get(ME))) {
      TestResponse answer = request.header("Origin", APP).send();

      assertEquals(APP, answer.header("Access-Control-Allow-Origin").orElseThrow());
      assertEquals(
          "Accept-Patch, Allow, ETag, Idempotency-Replayed, Link, Location, RateLimit,"
              + " RateLimit-Policy, Retry-After, WWW-Authenticate, X-Request-Id",
          answer.header("Access-Control-Expose-Headers").orElseThrow());
      assertEquals("Origin", answer.header("Vary").orElseThrow());
      assertTrue(answer.header("Access-Control-Allow-Credentials").isEmpty());
    }
  }

  @Tag("ASVS-3.4.2")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "https://app.example.org.evil.org",
        "https://evil-app.example.org",
        "https://app.example.org:444",
        "http://app.example.org",
        "HTTPS://APP.EXAMPLE.ORG",
        "https://app.example.org/",
        "*"
      })
  void no_other_origin_may(String origin) {
    TestResponse answer = OPEN_TO_APP.get(ME).asUser().header("Origin", origin).send();

    assertTrue(answer.header("Access-Control-Allow-Origin").isEmpty());
    assertEquals("Origin", answer.header("Vary").orElseThrow());
  }

  @Test
  void answers_a_browser_that_asks_before_it_calls() {
    TestResponse answer = preflight(OPEN_TO_APP, APP);

    assertEquals(
        Set.of("GET", "HEAD", "PATCH", "DELETE", "OPTIONS"),
        Set.of(answer.header("Access-Control-Allow-Methods").orElseThrow().split(", ")));
    assertEquals(
        "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, traceparent,"
            + " tracestate, X-Request-Id",
        answer.header("Access-Control-Allow-Headers").orElseThrow());
    assertEquals("600", answer.header("Access-Control-Max-Age").orElseThrow());
  }

  @Test
  void answers_a_browser_of_another_origin_with_nothing() {
    for (TestResponse answer :
        List.of(preflight(OPEN_TO_APP, "https://evil.org"), preflight(SERVER, APP))) {
      assertTrue(answer.header("Access-Control-Allow-Methods").isEmpty());
    }
  }

  @Tag("ASVS-3.4.1")
  @Test
  void tells_browsers_to_stay_on_https_where_that_is_where_we_are() {
    assertEquals(
        "max-age=31536000; includeSubDomains",
        OPEN_TO_APP.get("/nowhere").send().header("Strict-Transport-Security").orElseThrow());
    assertTrue(SERVER.get("/nowhere").send().header("Strict-Transport-Security").isEmpty());
  }

  @Tag("ASVS-3.4.2")
  @ParameterizedTest
  @ValueSource(
      strings = {"*", "null", "example.org", "https://example.org/", "https://*.example.org", ""})
  void does_not_start_with_what_is_no_origin(String origin) {
    assertThrows(IllegalArgumentException.class, () -> new Cors(Set.of(origin)));
  }

  @Test
  void takes_an_origin_with_a_literal_address() {
    assertEquals(1, new Cors(Set.of("http://[::1]:8080")).origins().size());
  }

  @Test
  void options_names_the_methods_and_so_does_a_refused_one() {
    Set<String> methods = Set.of("GET", "HEAD", "PATCH", "DELETE", "OPTIONS");

    assertEquals(methods, allowed(SERVER.request("OPTIONS", ME).send()));
    TestResponse refused = SERVER.request("PURGE", ME).send();
    assertEquals("method_not_allowed", refused.code());
    assertEquals(methods, allowed(refused));
  }

  private static Set<String> allowed(TestResponse response) {
    return Set.of(response.header("Allow").orElseThrow().split(", "));
  }

  private static TestResponse preflight(TestServer api, String origin) {
    return api.request("OPTIONS", ME)
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "PATCH")
        .header("Access-Control-Request-Headers", "authorization")
        .send();
  }
}
