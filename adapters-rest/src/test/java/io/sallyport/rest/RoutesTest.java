package io.sallyport.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.http.TestResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses there are, and which methods they know. */
class RoutesTest {
  @RegisterExtension static final Api API = new Api();

  @Tag("ASVS-4.1.4")
  @Tag("ASVS-13.4.4")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/users | GET, HEAD, POST, OPTIONS",
        "/api/v1/users/me | GET, HEAD, PATCH, DELETE, OPTIONS",
        "/ | GET, HEAD, OPTIONS",
        "/api/v1/users/me/password | PUT, OPTIONS",
        "/api/v1/users/019ab000-0000-7000-8000-00000000000a/password | PUT, DELETE, OPTIONS",
        "/api/v1/sessions/refresh | POST, OPTIONS",
        "/api/v1/sessions | GET, HEAD, POST, DELETE, OPTIONS",
        "/api/v1/sessions/current/authentication | PUT, OPTIONS",
        "/api/v1/users/019ab000-0000-7000-8000-00000000000a/sessions | GET, HEAD, DELETE, OPTIONS",
        "/api/v1/auth/token | POST, OPTIONS",
        "/api/v1/auth/revoke | POST, OPTIONS",
        "/.well-known/jwks.json | GET, HEAD, OPTIONS",
        "/health/live | GET, HEAD, OPTIONS",
      })
  void options_names_the_methods_and_so_does_a_refused_one(String path, String methods) {
    assertEquals(
        Set.of(methods.split(", ")),
        Set.of(API.request("OPTIONS", path).send().header("Allow").orElseThrow().split(", ")));
    for (String method : List.of("TRACE", "PURGE", "QUERY")) {
      TestResponse refused = API.request(method, path).asAdmin().send();
      assertEquals("method_not_allowed", refused.code());
      assertEquals(
          Set.of(methods.split(", ")), Set.of(refused.header("Allow").orElseThrow().split(", ")));
    }
  }

  @Tag("ASVS-13.4.3")
  @Tag("ASVS-14.2.5")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/",
        "/index.html",
        "/api/v1/user",
        "/api/v1/users/",
        "/api/v1/users/me/x.css",
        "/API/v1/users",
        "/favicon.ico"
      })
  void there_is_nothing_at_any_other_address(String path) {
    assertEquals("not_found", API.get(path).asAdmin().send().code());
  }

  @Test
  void someone_elses_thing_is_as_absent_as_one_that_is_not_there() {
    String answer =
        API.delete("/api/v1/sessions/" + Fixtures.SESSION_ID + "x").asUser().send().code();

    assertEquals("session_not_found", answer);
  }
}
