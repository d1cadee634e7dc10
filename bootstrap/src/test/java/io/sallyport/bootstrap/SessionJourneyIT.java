package io.sallyport.bootstrap;

import static io.sallyport.bootstrap.RunningServer.PASSWORD;
import static io.sallyport.bootstrap.RunningServer.credentials;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.sallyport.bootstrap.RunningServer.TestResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What people do with their sessions, over HTTP, on the PostgreSQL inside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SessionJourneyIT {

  private static final int MOST_SESSIONS = 3;

  private final Path data;
  private final RunningServer server;

  SessionJourneyIT(@TempDir Path folder) {
    data = PackedServer.dataFolder(folder);
    server =
        new RunningServer(
            Map.of(
                "DATA_DIR", data.toString(), "SESSIONS_PER_USER", String.valueOf(MOST_SESSIONS)));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private TestResponse newcomer(String email) {
    assertEquals(201, server.register(email).status());
    return server.logIn(email, PASSWORD);
  }

  @Test
  void a_lost_answer_costs_nothing_and_a_stolen_token_ends_the_session() {
    TestResponse first = newcomer("ada@example.org");
    TestResponse second = server.refresh(first.text("refresh_token"));
    assertEquals(200, second.status());
    assertEquals(first.text("session_id"), second.text("session_id"));
    assertEquals(200, server.get("/users/me", first.text("access_token")).status());

    TestResponse again = server.refresh(first.text("refresh_token"));
    assertEquals(second.text("refresh_token"), again.text("refresh_token"));
    assertEquals(200, server.get("/users/me", again.text("access_token")).status());

    String ada = server.get("/users/me", again.text("access_token")).text("id");
    TestResponse third = server.refresh(second.text("refresh_token"));
    try (var heard = new Heard(SecurityLog.class)) {
      TestResponse theft = server.refresh(first.text("refresh_token"));
      assertEquals(401, theft.status());
      assertEquals("session_ended", theft.text("code"));
      assertEquals(
          List.of(
              "WARN event=\"session_ended\" reason=\"refresh_reuse\" session_id=\"%s\" user_id=\"%s\" request_id=\"%s\""
                  .formatted(first.text("session_id"), ada, theft.text("request_id"))),
          heard.lines());
    }
    assertEquals("session_ended", server.refresh(third.text("refresh_token")).text("code"));
    assertEquals(401, server.get("/users/me", third.text("access_token")).status());
    assertEquals("invalid_refresh_token", server.refresh("made up").text("code"));
  }

  @Test
  void someone_sees_where_they_are_signed_in_and_ends_one_of_these() {
    TestResponse laptop = newcomer("bob@example.org");
    TestResponse phone =
        server.send(
            "POST",
            "/sessions",
            null,
            credentials("bob@example.org", PASSWORD),
            "User-Agent",
            "A phone/1.0");
    String token = laptop.text("access_token");

    JsonNode list = server.get("/sessions", token).body().path("items");
    assertEquals(2, list.size());
    assertEquals(phone.text("session_id"), list.path(0).path("id").asText());
    assertEquals("A phone/1.0", list.path(0).path("user_agent").asText());
    assertEquals("127.0.0.1", list.path(0).path("ip").asText());
    assertFalse(list.path(0).path("current").asBoolean());
    assertTrue(list.path(1).path("current").asBoolean());

    String ended = "/sessions/" + phone.text("session_id");
    assertEquals(204, server.send("DELETE", ended, token, null).status());
    assertEquals(401, server.get("/users/me", phone.text("access_token")).status());
    assertEquals("session_ended", server.refresh(phone.text("refresh_token")).text("code"));
    assertEquals(404, server.send("DELETE", ended, token, null).status());
    assertEquals(1, server.get("/sessions", token).body().path("items").size());
  }

  @Test
  void the_oldest_session_gives_way() {
    TestResponse oldest = newcomer("carol@example.org");
    for (int i = 0; i < MOST_SESSIONS; i++) {
      server.logIn("carol@example.org", PASSWORD);
    }
    TestResponse newest = server.logIn("carol@example.org", PASSWORD);

    assertEquals(401, server.get("/users/me", oldest.text("access_token")).status());
    JsonNode list = server.get("/sessions", newest.text("access_token")).body().path("items");
    assertEquals(MOST_SESSIONS, list.size());
  }

  @Tag("ASVS-2.3.1")
  @Test
  void a_copied_access_token_gains_nothing_when_its_owner_authenticates_again() throws Exception {
    TestResponse tokens = newcomer("dave@example.org");
    String copied = tokens.text("access_token");
    String change = "{\"new_password\": \"a better one by far\"}";
    TestResponse refused = server.send("PUT", "/users/me/password", copied, change);
    assertEquals(401, refused.status());
    assertEquals("insufficient_user_authentication", refused.text("code"));
    String challenge = refused.response().headers().firstValue("WWW-Authenticate").orElse("");
    assertTrue(challenge.contains("error=\"insufficient_user_authentication\""), challenge);
    assertTrue(challenge.contains("max_age=300"), challenge);

    String prove = "/sessions/current/authentication";
    String wrong = "{\"current_password\": \"not the password\"}";
    assertEquals(403, server.send("PUT", prove, copied, wrong).status());
    TestResponse proved =
        server.send("PUT", prove, copied, "{\"current_password\": \"%s\"}".formatted(PASSWORD));
    assertEquals(200, proved.status());
    String fresh = proved.text("access_token");

    TestResponse thief = server.send("PUT", "/users/me/password", copied, change);
    assertEquals(401, thief.status());
    assertEquals("invalid_token", thief.text("code"));
    assertEquals(401, server.send("DELETE", "/users/me", copied, "{}").status());
    assertEquals(401, server.get("/users/me", copied).status());
    String refreshed = server.refresh(tokens.text("refresh_token")).text("access_token");
    TestResponse later = server.send("PUT", "/users/me/password", refreshed, change);
    assertEquals("insufficient_user_authentication", later.text("code"));

    assertEquals(204, server.send("PUT", "/users/me/password", fresh, change).status());
    assertEquals(204, server.send("DELETE", "/users/me", fresh, "{}").status());
    assertEquals(401, server.get("/users/me", refreshed).status());
  }

  @Test
  void what_was_made_under_a_key_is_shown_after_a_restart_and_never_made_again(
      @TempDir Path folder) {
    Map<String, String> environment =
        Map.of("DATA_DIR", PackedServer.dataFolder(folder).toString());
    String person = credentials("eve@example.org", PASSWORD);
    String[] key = {"Idempotency-Key", "registration-of-eve"};
    TestResponse registered;
    TestResponse tokens;
    TestResponse refreshed;
    try (var before = new RunningServer(environment)) {
      registered = before.send("POST", "/users", null, person, key);
      assertEquals(201, registered.status());
      tokens = before.send("POST", "/sessions", null, person);
      refreshed = before.refresh(tokens.text("refresh_token"));
      refreshed = before.refresh(refreshed.text("refresh_token"));
    }
    try (var after = new RunningServer(environment)) {
      TestResponse again = after.send("POST", "/users", null, person, key);
      assertEquals(201, again.status());
      assertEquals(registered.body(), again.body());
      assertEquals(
          "true", again.response().headers().firstValue("Idempotency-Replayed").orElse(""));
      String other = credentials("mallory@example.org", PASSWORD);
      assertEquals(
          "idempotency_key_reused", after.send("POST", "/users", null, other, key).text("code"));
      String guess = credentials("eve@example.org", "another horse battery");
      assertEquals(
          "idempotency_key_reused", after.send("POST", "/users", null, guess, key).text("code"));
      TestResponse keyed = after.send("POST", "/sessions", null, person, key);
      assertEquals(422, keyed.status());
      assertEquals("invalid_value", keyed.text("code"));
      String leaving = "{\"current_password\": \"%s\"}".formatted(PASSWORD);

      assertEquals(200, after.get("/users/me", refreshed.text("access_token")).status());
      assertEquals(200, after.refresh(refreshed.text("refresh_token")).status());
      assertEquals("session_ended", after.refresh(tokens.text("refresh_token")).text("code"));
      String token = after.logIn("eve@example.org", PASSWORD).text("access_token");
      assertEquals(204, after.send("DELETE", "/users/me", token, leaving).status());
      assertEquals("gone", after.send("POST", "/users", null, person, key).text("code"));
    }
  }

  @Tag("ASVS-13.3.4")
  @Test
  void a_new_secret_key_signs_nobody_out(@TempDir Path folder) {
    String data = PackedServer.dataFolder(folder).toString();
    String old = "tSx0JYFv2cWmZr8uK4dQeLhN6pBaGiO1Xy7Rb3Vn9Ck";
    String next = "v9Kq3ZrXw7TjBn2yHf5LsDcMg8PaUe0R4kVtN1xQzJb";
    TestResponse tokens;
    try (var before = new RunningServer(Map.of("DATA_DIR", data, "SECRET_KEY", old))) {
      before.register("frank@example.org");
      tokens = before.logIn("frank@example.org", PASSWORD);
    }
    try (var after =
        new RunningServer(
            Map.of("DATA_DIR", data, "SECRET_KEY", next, "SECRET_KEY_PREVIOUS", old))) {
      assertEquals(200, after.get("/users/me", tokens.text("access_token")).status());
      TestResponse refreshed = after.refresh(tokens.text("refresh_token"));
      assertEquals(200, after.get("/users/me", refreshed.text("access_token")).status());
      assertNotEquals(tokens.text("access_token"), refreshed.text("access_token"));
      tokens = refreshed;
    }
    try (var later = new RunningServer(Map.of("DATA_DIR", data, "SECRET_KEY", next))) {
      assertEquals(200, later.get("/users/me", tokens.text("access_token")).status());
    }
  }
}
