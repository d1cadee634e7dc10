package io.sallyport.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Single requests, to prepare a load or as part of a slow one. */
final class HttpCalls {

  private static final int PATIENCE_SECONDS = 180;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /**
   * @throws IOException also for a status of 400 or more
   */
  JsonNode json(Server server, Request request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = send(server, request);
    if (response.statusCode() >= 400) {
      throw new IOException(
          request.method()
              + " "
              + request.path()
              + " at "
              + server.name()
              + " gave "
              + response.statusCode()
              + ": "
              + new String(response.body()));
    }
    return Servers.JSON.readTree(response.body());
  }

  /** Whether it serves that; not if it does not listen yet. */
  boolean serves(Server server, Request request) throws IOException, InterruptedException {
    try {
      return status(server, request) == 200;
    } catch (ConnectException notYet) {
      return false;
    }
  }

  /**
   * @throws IOException if it does not serve that in time
   */
  void await(Server server, Request request) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
    while (!serves(server, request)) {
      if (System.nanoTime() > end) {
        throw new IOException(server.name() + " does not serve " + request.path());
      }
      Thread.sleep(20);
    }
  }

  int status(Server server, Request request) throws IOException, InterruptedException {
    return send(server, request).statusCode();
  }

  private HttpResponse<byte[]> send(Server server, Request request)
      throws IOException, InterruptedException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(server.base() + request.path()))
            .timeout(Duration.ofSeconds(30));
    request.headers().forEach(builder::header);
    builder.method(
        request.method(),
        request.body().isEmpty()
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(request.body()));
    return http.send(builder.build(), BodyHandlers.ofByteArray());
  }
}
