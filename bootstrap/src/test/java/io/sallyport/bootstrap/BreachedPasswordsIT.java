package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sallyport.bootstrap.RunningServer.TestResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that asks a service about new passwords, whatever that service does. */
final class BreachedPasswordsIT {

  /** The SHA-1 digest of {@link RunningServer#PASSWORD}: five digits that leave, and the others. */
  private static final String PREFIX = "98DEC";

  private static final String SUFFIX = "C62ECE399A22ED30D490EF333BE7FDE7385";

  private final CountDownLatch never = new CountDownLatch(1);
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer service;
  private final Map<String, String> environment;
  private volatile String body = SUFFIX + ":7\r\n" + "0".repeat(35) + ":0";
  private volatile boolean silent;

  BreachedPasswordsIT(@TempDir Path folder) throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.setExecutor(threads);
    service.createContext("/range/", this::respond);
    service.start();
    environment =
        Map.of(
            "DATA_DIR",
            PackedServer.dataFolder(folder).toString(),
            "PASSWORD_CONTEXT_WORDS",
            "sallyport",
            "BREACHED_PASSWORDS",
            "range:http://127.0.0.1:" + service.getAddress().getPort() + "/range");
  }

  private void respond(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(exchange.getRequestURI().getPath());
      if (silent) {
        never.await();
      }
      byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void stop() {
    service.stop(0);
    threads.shutdownNow();
  }

  @Tag("ASVS-6.2.12")
  @Tag("ASVS-14.2.3")
  @Test
  void refuses_what_the_service_knows_and_tells_it_five_digits() {
    try (var server = new RunningServer(environment)) {
      TestResponse refused = server.register("ada@example.org");

      assertEquals(422, refused.status());
      assertEquals("password_breached", errors(refused));
      assertEquals("/password", refused.body().path("errors").path(0).path("pointer").asText());
      assertEquals(List.of("/range/" + PREFIX), asked);
      assertEquals(1, count(server, "found"));
      body = SUFFIX + ":0";
      assertEquals(201, server.register("ada@example.org").status());
      assertEquals(1, count(server, "absent"));
    }
  }

  @Tag("ASVS-16.5.2")
  @Test
  void lets_people_in_when_the_service_is_silent_and_soon_asks_no_more() {
    silent = true;
    try (var server = new RunningServer(environment)) {
      for (int i = 0; i < 8; i++) {
        assertEquals(201, server.register("p" + i + "@example.org").status());
      }

      assertEquals(5, count(server, "failed"));
      assertEquals(3, count(server, "skipped"));
      assertEquals(5, asked.size());
    }
  }

  @Test
  void asks_nobody_about_what_is_refused_anyway() {
    try (var server = new RunningServer(environment)) {
      TestResponse refused =
          server.send(
              "POST",
              "/users",
              null,
              RunningServer.credentials("ada@example.org", "Sallyport2026"));

      assertEquals("password_common", errors(refused));
      assertTrue(asked.isEmpty(), asked::toString);
    }
  }

  private static long count(RunningServer server, String outcome) {
    String name = "sallyport_breached_asked_total{outcome=\"" + outcome + "\"} ";
    return server
        .outside(true, "/metrics")
        .response()
        .body()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(name.length())))
        .sum();
  }

  private static String errors(TestResponse response) {
    return response.body().path("errors").path(0).path("code").asText();
  }
}
