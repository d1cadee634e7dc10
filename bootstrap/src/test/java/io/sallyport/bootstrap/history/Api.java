package io.sallyport.bootstrap.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sallyport.bootstrap.history.Operation.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The API of a server that may be dead at any moment. */
final class Api {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Clients that ask a dead server without a pause leave the next one no processor to start on. */
  private static final int PAUSE_MILLIS = 50;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final int port;

  Api(int port) {
    this.port = port;
  }

  /**
   * @param status 0 if there was no answer
   */
  record Reply(int status, JsonNode body) {

    static Reply none() {
      return new Reply(0, JSON.missingNode());
    }

    String text(String field) {
      return body.path(field).asText();
    }

    /** An earlier attempt goes on, or died with its server less than a minute ago. */
    boolean isInProgress() {
      return text("code").equals("idempotency_in_progress");
    }

    /** What a client can be sure of; 409 is a refusal unless an earlier attempt goes on. */
    Outcome outcome() {
      if (status >= 200 && status < 300) {
        return Outcome.OK;
      }
      return status == 0 || status >= 500 || isInProgress() ? Outcome.UNKNOWN : Outcome.REFUSED;
    }
  }

  boolean isReady() {
    return send(URI.create("http://127.0.0.1:" + port + "/health/ready"), "GET", Map.of(), "")
            .status()
        == 200;
  }

  Reply send(String method, String path, @Nullable String token, Map<String, ?> body) {
    return send(method, path, token, null, body);
  }

  /**
   * @param body members and values; none for no body
   */
  Reply send(
      String method,
      String path,
      @Nullable String token,
      @Nullable String idempotencyKey,
      Map<String, ?> body) {
    Map<String, String> headers = new HashMap<>();
    if (token != null) {
      headers.put("Authorization", "Bearer " + token);
    }
    if (idempotencyKey != null) {
      headers.put("Idempotency-Key", idempotencyKey);
    }
    if (!body.isEmpty()) {
      headers.put("Content-Type", "application/json");
    }
    String text = body.isEmpty() ? "" : JSON.valueToTree(body).toString();
    return send(URI.create("http://127.0.0.1:" + port + "/api/v1" + path), method, headers, text);
  }

  private Reply send(URI uri, String method, Map<String, String> headers, String body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
    headers.forEach(request::header);
    request.method(
        method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try {
      return reply(request.build());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  private Reply reply(HttpRequest request) throws InterruptedException {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      boolean json =
          response
              .headers()
              .firstValue("Content-Type")
              .filter(type -> type.contains("json"))
              .isPresent();
      return new Reply(
          response.statusCode(), json ? JSON.readTree(response.body()) : JSON.missingNode());
    } catch (IOException noAnswer) {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      return Reply.none();
    }
  }
}
