package io.sallyport.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sallyport.bootstrap.configuration.Configuration;
import io.sallyport.bootstrap.configuration.ConfigurationLoader;
import io.sallyport.bootstrap.configuration.HostFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The whole server on a data folder of its own, and a client that talks to it. */
final class RunningServer implements AutoCloseable {

  static final String PASSWORD = "correct horse battery";

  /** What a client sees. */
  record TestResponse(int status, JsonNode body, HttpResponse<String> response) {

    String text(String field) {
      return body.path(field).asText();
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Server server;

  RunningServer(Path dataFolder) {
    this(Map.of("DATA_DIR", dataFolder.toString()));
  }

  RunningServer(Map<String, String> environment) {
    server = Server.start(configuration(environment));
  }

  static Configuration configuration(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>();
    all.put("PORT", "0");
    all.put("MANAGEMENT_PORT", "0");
    all.put("LOG_LEVEL", "warn");
    // Tests log in and register from one address, more often than anybody should.
    all.put("RATE_LIMITS", "off");
    all.putAll(environment);
    return ConfigurationLoader.from(
        all, Map.of(), new HostFacts(false, 2), url -> Optional.empty());
  }

  int port() {
    return server.port();
  }

  String api() {
    return "http://127.0.0.1:" + server.port() + "/api/v1";
  }

  TestResponse register(String email) {
    return send("POST", "/users", null, credentials(email, PASSWORD));
  }

  /** Logs in and gives the access token. */
  String logIn(String email) {
    return logIn(email, PASSWORD).text("access_token");
  }

  TestResponse logIn(String email, String password) {
    return send("POST", "/sessions", null, credentials(email, password));
  }

  static String credentials(String email, String password) {
    return JSON.createObjectNode().put("email", email).put("password", password).toString();
  }

  TestResponse get(String path, @Nullable String token) {
    return send("GET", path, token, null);
  }

  /**
   * @param headers names and values, besides those for the token and the body
   */
  TestResponse send(
      String method,
      String path,
      @Nullable String token,
      @Nullable String body,
      String... headers) {
    return exchange(method, URI.create(api() + path), token, body, headers);
  }

  TestResponse refresh(String refreshToken) {
    String body = JSON.createObjectNode().put("refresh_token", refreshToken).toString();
    return send("POST", "/sessions/refresh", null, body);
  }

  /** Asks for something outside the API, on the port of the API or the management port. */
  TestResponse outside(boolean management, String path) {
    int port = management ? server.managementPort().orElseThrow() : server.port();
    return exchange("GET", URI.create("http://127.0.0.1:" + port + path), null, null);
  }

  private TestResponse exchange(
      String method, URI uri, @Nullable String token, @Nullable String body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      return new TestResponse(response.statusCode(), json(response), response);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  private static JsonNode json(HttpResponse<String> response) throws IOException {
    boolean isJson =
        response
            .headers()
            .firstValue("Content-Type")
            .filter(type -> type.contains("json"))
            .isPresent();
    return isJson ? JSON.readTree(response.body()) : JSON.missingNode();
  }

  @Override
  public void close() {
    server.close();
  }
}
