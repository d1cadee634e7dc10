package io.sallyport.bootstrap;

import static io.sallyport.bootstrap.RunningServer.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.sallyport.bootstrap.RunningServer.TestResponse;
import io.sallyport.bootstrap.command.CommandRun;
import io.sallyport.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers on one database: what is so on one is so on the other, at once. {@code
 * bench/RefreshRace.java} does the same on a larger scale, with processes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TwoNodesIT {

  private static final int THREADS = 16;
  private static final int ROUNDS = 20;

  private final RunningServer one;
  private final RunningServer other;
  private final Path data;
  private int people;

  TwoNodesIT(@TempDir Path folder) {
    data = PackedServer.dataFolder(folder);
    one = new RunningServer(data);
    var inside = EmbeddedPostgres.open(data);
    var login = inside.owner();
    String url =
        "postgresql://%s:%s@%s:%d/%s"
            .formatted(
                login.user(),
                login.password().reveal(),
                login.host(),
                login.port(),
                login.database());
    other =
        new RunningServer(Map.of("DATABASE_URL", url, "SECRET_KEY", inside.secretKey().reveal()));
  }

  @BeforeAll
  void make_an_administrator() {
    var run = CommandRun.of(data, PASSWORD, "users", "create", "root@example.org", "--admin");
    assertEquals(0, run.exitCode(), run.err());
  }

  @AfterAll
  void stop() {
    other.close();
    one.close();
  }

  private String register() {
    String email = "person-" + ++people + "@example.org";
    assertEquals(201, one.register(email).status());
    return email;
  }

  @Test
  void many_show_one_refresh_token_at_once_and_all_get_one_successor() throws Exception {
    String token = one.logIn(register(), PASSWORD).text("refresh_token");
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    for (int round = 0; round < ROUNDS; round++) {
      Set<String> answers = new HashSet<>();
      for (Future<TestResponse> answer : pool.invokeAll(runners(token))) {
        assertEquals(200, answer.get().status(), answer.get().response()::body);
        answers.add(answer.get().text("refresh_token"));
      }
      assertEquals(1, answers.size(), "round " + round);
      String successor = answers.iterator().next();
      assertNotEquals(token, successor);
      token = successor;
    }
    pool.shutdown();
  }

  private List<Callable<TestResponse>> runners(String token) {
    var line = new CyclicBarrier(THREADS);
    List<Callable<TestResponse>> runners = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      RunningServer node = i % 2 == 0 ? one : other;
      runners.add(
          () -> {
            line.await();
            return node.refresh(token);
          });
    }
    return runners;
  }

  @Test
  void refreshes_follow_each_other_as_fast_as_they_can() {
    TestResponse tokens = one.logIn(register(), PASSWORD);
    String first = tokens.text("refresh_token");
    Set<String> all = new HashSet<>(Set.of(first));
    for (int i = 0; i < 50; i++) {
      tokens = (i % 2 == 0 ? other : one).refresh(tokens.text("refresh_token"));
      assertEquals(200, tokens.status());
      all.add(tokens.text("refresh_token"));
    }
    assertEquals(51, all.size());

    assertEquals("session_ended", one.refresh(first).text("code"));
    assertOver(other, tokens);
  }

  @Tag("ASVS-7.4.1")
  @Test
  void an_end_on_one_is_felt_by_the_next_request_on_the_other() {
    String email = register();
    TestResponse through = one.logIn(email, PASSWORD);
    String throughToken = through.text("access_token");

    TestResponse tokens = one.logIn(email, PASSWORD);
    end("DELETE", "/sessions/current", tokens.text("access_token"), null);
    assertOver(other, tokens);

    tokens = one.logIn(email, PASSWORD);
    end("DELETE", "/sessions/" + tokens.text("session_id"), throughToken, null);
    assertOver(other, tokens);

    tokens = one.logIn(email, PASSWORD);
    String change =
        "{\"current_password\": \"%s\", \"new_password\": \"%s\"}".formatted(PASSWORD, PASSWORD);
    end("PUT", "/users/me/password", throughToken, change);
    assertOver(other, tokens);
    assertEquals(200, other.get("/users/me", throughToken).status());

    tokens = one.logIn(email, PASSWORD);
    end("DELETE", "/sessions", throughToken, null);
    assertOver(other, tokens);
    assertOver(other, through);

    tokens = one.logIn(email, PASSWORD);
    String proof = "{\"current_password\": \"%s\"}".formatted(PASSWORD);
    end("DELETE", "/users/me", tokens.text("access_token"), proof);
    assertOver(other, tokens);
  }

  @Tag("ASVS-8.3.2")
  @Test
  void an_administrator_is_felt_on_the_other_node_too() {
    String root = one.logIn("root@example.org");
    String email = register();
    TestResponse tokens = one.logIn(email, PASSWORD);
    String user = "/users/" + one.get("/users/me", tokens.text("access_token")).text("id");

    end("DELETE", user + "/sessions", root, null);
    assertOver(other, tokens);

    tokens = one.logIn(email, PASSWORD);
    end("PATCH", user, root, "{\"roles\": [\"admin\"]}");
    assertEquals(200, other.get("/users", tokens.text("access_token")).status());
    end("PATCH", user, root, "{\"roles\": [\"user\"]}");
    assertEquals(403, other.get("/users", tokens.text("access_token")).status());

    end("PATCH", user, root, "{\"is_active\": false}");
    assertOver(other, tokens);
  }

  private void end(String method, String path, String token, @Nullable String body) {
    TestResponse answer = one.send(method, path, token, body);
    assertEquals(2, answer.status() / 100, answer.response()::body);
  }

  private static void assertOver(RunningServer node, TestResponse tokens) {
    assertEquals(401, node.get("/users/me", tokens.text("access_token")).status());
    assertEquals(401, node.refresh(tokens.text("refresh_token")).status());
  }
}
