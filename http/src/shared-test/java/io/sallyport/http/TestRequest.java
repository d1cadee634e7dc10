package io.sallyport.http;

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

/** A request being put together; sending it may check the exchange. */
public final class TestRequest {
  public static final String USER_TOKEN = "user-token";
  public static final String ADMIN_TOKEN = "admin-token";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** What is held against each exchange. */
  @FunctionalInterface
  public interface Check {
    void check(String method, String path, String mediaType, String body, TestResponse response);
  }

  private final Check check;
  private final String method;
  private final String path;
  private final HttpRequest.Builder builder;
  private String type = "";
  private String body = "";
  private BodyPublisher publisher = BodyPublishers.noBody();

  public TestRequest(int port, String method, String target, Check check) {
    this.check = check;
    this.method = method;
    URI uri = URI.create("http://127.0.0.1:" + port + target);
    this.path = uri.getPath();
    this.builder = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20));
  }

  public TestRequest header(String name, String value) {
    builder.header(name, value);
    return this;
  }

  public TestRequest bearer(String token) {
    return header("Authorization", "Bearer " + token);
  }

  public TestRequest asUser() {
    return bearer(USER_TOKEN);
  }

  public TestRequest asAdmin() {
    return bearer(ADMIN_TOKEN);
  }

  public TestRequest basic(String pair) {
    byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
    return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
  }

  public TestRequest json(String json) {
    return body("application/json", json);
  }

  public TestRequest patch(String json) {
    return body("application/merge-patch+json", json);
  }

  public TestRequest form(String form) {
    return body("application/x-www-form-urlencoded", form);
  }

  public TestRequest body(String mediaType, String text) {
    type = mediaType;
    body = text;
    publisher = BodyPublishers.ofString(text);
    return header("Content-Type", mediaType);
  }

  /** Sends other bytes than the body said: chunked, or broken. */
  public TestRequest publisher(BodyPublisher other) {
    publisher = other;
    return this;
  }

  public TestResponse send() {
    try {
      HttpResponse<String> response =
          CLIENT.send(builder.method(method, publisher).build(), BodyHandlers.ofString());
      var answer = new TestResponse(response.statusCode(), response.headers(), response.body());
      check.check(method, path, type, body, answer);
      return answer;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
