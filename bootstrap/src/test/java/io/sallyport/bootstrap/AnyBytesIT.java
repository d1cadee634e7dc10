package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.bootstrap.RunningServer.TestResponse;
import io.sallyport.bootstrap.command.CommandRun;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is sent, down to the database and back, is answered as the client's mistake or taken.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AnyBytesIT {

  private static final List<String> HOSTILE =
      List.of(
          "\u0000",
          "a\u0000b@example.org",
          "\uD800",
          "a\uDFFFb@example.org",
          "\u202Egro.elpmaxe@a",
          "'; drop table users; --@example.org",
          "%%%___\\\\@example.org",
          "a@" + "b".repeat(300) + ".example",
          "x".repeat(70) + "@example.org",
          "ａ@ｅｘａｍｐｌｅ.org",
          "a@xn--.example",
          "a@\u00AD.example",
          "\uFEFFa@example.org",
          "{\"$gt\": \"\"}",
          "İ@example.org",
          "\uD83D\uDEAA@example.org");

  private final Random random = new Random(20261123);
  private final RunningServer server;
  private final String token;

  AnyBytesIT(@TempDir Path folder) {
    Path data = PackedServer.dataFolder(folder);
    server = new RunningServer(data);
    assertEquals(201, server.register("ada@example.org").status());
    var run = CommandRun.of(data, "", "users", "grant", "ada@example.org");
    assertEquals(0, run.exitCode(), run.err());
    token = server.logIn("ada@example.org");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Tag("ASVS-1.3.3")
  @Test
  void in_any_text_of_any_request() {
    for (String text : HOSTILE) {
      takesItOrBlamesTheClient("POST", "/users", credentials(text, "correct horse battery"));
      takesItOrBlamesTheClient("POST", "/users", credentials("fuzz@example.org", text + "1234567"));
      takesItOrBlamesTheClient("POST", "/sessions", credentials(text, text));
      takesItOrBlamesTheClient("PATCH", "/users/me", "{\"full_name\": " + quoted(text) + "}");
      takesItOrBlamesTheClient("POST", "/admin/users", "{\"email\": " + quoted(text) + "}");
      String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
      for (String parameter : List.of("q", "email", "cursor", "limit", "sort", "role", "x")) {
        takesItOrBlamesTheClient("GET", "/users?" + parameter + "=" + encoded, null);
      }
      takesItOrBlamesTheClient("GET", "/users/" + encoded.replace("+", "%20"), null);
    }
  }

  @Test
  void as_a_body_or_a_whole_request() throws Exception {
    for (int round = 0; round < 300; round++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      String path = List.of("/users", "/sessions", "/auth/token", "/users/me").get(round % 4);
      String head =
          "POST /api/v1%s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
              .formatted(path, noise.length);
      int status = raw(head.getBytes(StandardCharsets.ISO_8859_1), noise);
      assertTrue(status >= 400 && status < 500, "round " + round + ": " + status);
    }
    for (int round = 0; round < 100; round++) {
      byte[] noise = new byte[1 + random.nextInt(100)];
      random.nextBytes(noise);
      byte[] line = "GET /api/v1/users/".getBytes(StandardCharsets.ISO_8859_1);
      byte[] rest =
          " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
      int status = raw(line, noise, rest);
      assertTrue(status == 0 || (status >= 400 && status < 500), "round " + round + ": " + status);
    }
  }

  private void takesItOrBlamesTheClient(String method, String path, @Nullable String body) {
    TestResponse answer = server.send(method, path, token, body);
    assertTrue(answer.status() < 500, method + " " + path + " " + answer.response().body());
  }

  /** The status, or 0 if the connection was closed without one. */
  private int raw(byte[]... parts) throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      for (byte[] part : parts) {
        out.write(part);
      }
      out.flush();
      InputStream in = socket.getInputStream();
      byte[] start = in.readNBytes(12);
      return start.length < 12
          ? 0
          : Integer.parseInt(new String(start, 9, 3, StandardCharsets.ISO_8859_1));
    } catch (SocketException reset) {
      return 0;
    }
  }

  private static String credentials(String email, String password) {
    return "{\"email\": " + quoted(email) + ", \"password\": " + quoted(password) + "}";
  }

  /** As a JSON string in which everything that is not plain ASCII is escaped. */
  private static String quoted(String text) {
    var json = new StringBuilder("\"");
    text.chars().forEach(unit -> json.append("\\u%04x".formatted(unit)));
    return json.append('"').toString();
  }
}
