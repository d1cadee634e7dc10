package io.sallyport.bootstrap.capability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sallyport.bootstrap.Server;
import io.sallyport.bootstrap.configuration.ConfigurationLoader;
import io.sallyport.bootstrap.configuration.HostFacts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;

/** A program that starts a server with the capability of the terms, and accepts them twice. */
final class AcceptedTerms {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private AcceptedTerms() {}

  /** Takes the data folder of the server; exits with 1 if something is not as it should be. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Map<String, String> environment =
        Map.of("DATA_DIR", arguments[0], "PORT", "0", "MANAGEMENT_PORT", "0", "LOG_LEVEL", "warn");
    var configuration =
        ConfigurationLoader.from(
            environment, Map.of(), new HostFacts(false, 2), url -> Optional.empty());
    try (var server = Server.start(configuration)) {
      String api = "http://127.0.0.1:" + server.port() + "/api/v1";
      String credentials =
          "{\"email\": \"ada@example.org\", \"password\": \"correct horse battery\"}";
      send("POST", api + "/users", "", credentials);
      String token = send("POST", api + "/sessions", "", credentials).get("access_token").asText();

      String first = send("PUT", api + "/users/me/terms", token, "").get("accepted_at").asText();
      String again = send("PUT", api + "/users/me/terms", token, "").get("accepted_at").asText();
      System.out.println("accepted at " + first + ", and again at " + again);
      if (first.isEmpty() || !first.equals(again)) {
        System.exit(1);
      }
    }
  }

  private static JsonNode send(String method, String url, String token, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .method(method, BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IllegalStateException(method + " " + url + ": " + response.body());
    }
    return JSON.readTree(response.body());
  }
}
