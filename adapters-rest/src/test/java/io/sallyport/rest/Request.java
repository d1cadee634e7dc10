package io.sallyport.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** A request being put together; sending it checks the exchange against the contract. */
public final class Request {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String method;
  private final String path;
  private final HttpRequest.Builder builder;
  private String type = "";
  private String body = "";
  private BodyPublisher publisher = BodyPublishers.noBody();

  Request(int port, String method, String target) {
    this.method = method;
    URI uri = URI.create("http://127.0.0.1:" + port + target);
    this.path = uri.getPath();
    this.builder = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20));
  }

  public Request header(String name, String value) {
    builder.header(name, value);
    return this;
  }

  public Request bearer(String token) {
    return header("Authorization", "Bearer " + token);
  }

  public Request asUser() {
    return bearer(Api.USER_TOKEN);
  }

  public Request asAdmin() {
    return bearer(Api.ADMIN_TOKEN);
  }

  /** As the service {@code orders}, which may introspect tokens. */
  public Request asService() {
    return basic("orders:" + Api.SERVICE_SECRET);
  }

  public Request basic(String pair) {
    byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
    return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
  }

  public Request json(String json) {
    return body("application/json", json);
  }

  public Request patch(String json) {
    return body("application/merge-patch+json", json);
  }

  public Request form(String form) {
    return body("application/x-www-form-urlencoded", form);
  }

  public Request body(String mediaType, String text) {
    type = mediaType;
    body = text;
    publisher = BodyPublishers.ofString(text);
    return header("Content-Type", mediaType);
  }

  /** Sends other bytes than the body said: chunked, or broken. */
  public Request publisher(BodyPublisher other) {
    publisher = other;
    return this;
  }

  public TestResponse send() {
    try {
      HttpResponse<String> response =
          CLIENT.send(builder.method(method, publisher).build(), BodyHandlers.ofString());
      var answer = new TestResponse(response.statusCode(), response.headers(), response.body());
      Contract.check(method, path, type, body, answer);
      return answer;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
