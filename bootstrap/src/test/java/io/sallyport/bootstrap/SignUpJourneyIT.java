package io.sallyport.bootstrap;

import static io.sallyport.bootstrap.RunningServer.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.bootstrap.RunningServer.TestResponse;
import io.sallyport.bootstrap.command.CommandRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What people do with the whole server, over HTTP, on the PostgreSQL inside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SignUpJourneyIT {

  private RunningServer server;
  private Path data;

  SignUpJourneyIT(@TempDir Path folder) {
    data = PackedServer.dataFolder(folder);
    server = new RunningServer(data);
  }

  @BeforeAll
  void make_an_administrator_beside_the_running_server() {
    var run = CommandRun.of(data, PASSWORD, "users", "create", "root@example.org", "--admin");

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("root@example.org"), run.out());
    assertFalse(run.out().contains(PASSWORD));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Tag("ASVS-7.6.2")
  @Test
  void someone_signs_up_looks_at_themselves_changes_their_name_and_leaves() {
    TestResponse registered = server.register(" Ada@Example.org");
    assertEquals(201, registered.status());
    assertEquals("ada@example.org", registered.text("email"));
    assertEquals(409, server.register("ada@example.ORG").status());

    String token = server.logIn("ADA@example.org");
    TestResponse me = server.get("/users/me", token);
    assertEquals(200, me.status());
    assertEquals(registered.body(), me.body());

    TestResponse renamed = server.send("PATCH", "/users/me", token, "{\"full_name\": \"Ada\"}");
    assertEquals(200, renamed.status());
    assertEquals("Ada", server.get("/users/me", token).text("full_name"));

    String leaving = "{\"current_password\": \"" + PASSWORD + "\"}";
    assertEquals(204, server.send("DELETE", "/users/me", token, leaving).status());
    assertEquals(401, server.get("/users/me", token).status());
    assertEquals(401, server.logIn("ada@example.org", PASSWORD).status());
    assertEquals(201, server.register("ada@example.org").status());
  }

  @Test
  void someone_changes_their_password_and_every_other_session_is_over() {
    server.register("bob@example.org");
    String elsewhere = server.logIn("bob@example.org");
    String here = server.logIn("bob@example.org");
    String change =
        "{\"current_password\": \"%s\", \"new_password\": \"%s\"}"
            .formatted(PASSWORD, "a better one by far");

    assertEquals(204, server.send("PUT", "/users/me/password", here, change).status());

    assertEquals(200, server.get("/users/me", here).status());
    assertEquals(401, server.get("/users/me", elsewhere).status());
    assertEquals(401, server.logIn("bob@example.org", PASSWORD).status());
    assertEquals(201, server.logIn("bob@example.org", "a better one by far").status());
  }

  @Test
  void someone_logs_out_everywhere() {
    server.register("carol@example.org");
    String one = server.logIn("carol@example.org");
    String two = server.logIn("carol@example.org");

    assertEquals(204, server.send("DELETE", "/sessions/current", one, null).status());
    assertEquals(401, server.get("/users/me", one).status());
    assertEquals(200, server.get("/users/me", two).status());
    assertEquals(204, server.send("DELETE", "/sessions", two, null).status());
    assertEquals(401, server.get("/users/me", two).status());
  }

  @Test
  void an_administrator_finds_and_deactivates_someone() {
    String dave = server.register("dave@example.org").text("id");
    String davesToken = server.logIn("dave@example.org");
    String root = server.logIn("root@example.org");

    TestResponse found = server.get("/users?email=DAVE%40example.org", root);
    assertEquals(dave, found.body().path("items").path(0).path("id").asText());
    assertEquals(403, server.get("/users", davesToken).status());

    String off = "{\"is_active\": false}";
    assertEquals(200, server.send("PATCH", "/users/" + dave, root, off).status());
    assertEquals(401, server.get("/users/me", davesToken).status());
    assertEquals(401, server.logIn("dave@example.org", PASSWORD).status());
    assertFalse(server.get("/users/" + dave, root).body().path("is_active").asBoolean(true));
  }

  @Test
  void the_last_administrator_stays() {
    String root = server.logIn("root@example.org");
    String id = server.get("/users/me", root).text("id");

    assertEquals(
        "last_admin",
        server.send("PATCH", "/users/" + id, root, "{\"is_active\": false}").text("code"));
    assertEquals("last_admin", server.send("DELETE", "/users/" + id, root, null).text("code"));
    assertEquals(
        "last_admin",
        server.send("PATCH", "/users/" + id, root, "{\"roles\": [\"user\"]}").text("code"));
  }

  @Test
  void many_want_one_address_at_once_and_one_gets_it() throws Exception {
    int rivals = 100;
    ExecutorService pool = Executors.newFixedThreadPool(rivals);
    List<Callable<Integer>> registrations = new ArrayList<>();
    for (int i = 0; i < rivals; i++) {
      registrations.add(this::registerUntilAnswered);
    }
    Map<Integer, Integer> answers = new TreeMap<>();
    for (Future<Integer> answer : pool.invokeAll(registrations)) {
      answers.merge(answer.get(), 1, Integer::sum);
    }
    pool.shutdown();

    assertEquals(Map.of(201, 1, 409, rivals - 1), answers);
  }

  private int registerUntilAnswered() throws InterruptedException {
    TestResponse answer = server.register("wanted@example.org");
    while (answer.status() == 503) {
      long seconds = answer.response().headers().firstValueAsLong("Retry-After").orElseThrow();
      TimeUnit.SECONDS.sleep(seconds);
      answer = server.register("wanted@example.org");
    }
    return answer.status();
  }

  @Test
  void an_operator_sees_that_all_is_well() {
    assertEquals(200, server.outside(false, "/health/live").status());
    assertEquals(200, server.outside(false, "/health/ready").status());
    assertEquals(404, server.outside(false, "/metrics").status());
    String metrics = metrics();
    assertTrue(metrics.contains("http_server_requests_seconds_count"), metrics);
    assertTrue(
        metrics.contains(
            "sallyport_use_cases_seconds_count{outcome=\"success\",use_case=\"RegisterUser\""),
        metrics);
    assertTrue(metrics.contains("route=\"/health/live\""), metrics);
    assertEquals(200, server.outside(true, "/health/ready").status());
  }

  @Test
  void an_operator_sees_that_the_jobs_are_run() throws InterruptedException {
    String run = "sallyport_jobs_seconds_count{background_job=\"%s\",outcome=\"success\"";
    for (String job : List.of("clock", "expired_sessions", "expired_idempotency_records")) {
      for (int i = 0; i < 300 && !metrics().contains(run.formatted(job)); i++) {
        TimeUnit.MILLISECONDS.sleep(200);
      }
      assertTrue(metrics().contains(run.formatted(job)), metrics());
    }
  }

  private String metrics() {
    return server.outside(true, "/metrics").response().body();
  }

  @Test
  void anyone_reads_the_contract() {
    assertEquals("3.1", server.outside(false, "/openapi.json").text("openapi").substring(0, 3));
    assertEquals(200, server.outside(false, "/docs").status());
    assertEquals(200, server.outside(false, "/problems").status());
  }
}
