import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.Executors;

/**
 * Plays a later version of the server in front of this one: in every response each object has one
 * more member, every user one more role, and every problem a code that nobody knows yet.
 *
 * <pre>java -cp sallyport.jar tools/clients/Later.java http://127.0.0.1:8000</pre>
 *
 * Prints its own address, and serves until it is stopped.
 */
public class Later {
  private static final Set<String> OWN = Set.of("connection", "content-length", "host", "upgrade", "http2-settings");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  public static void main(String[] arguments) throws IOException {
    String target = arguments[0];
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext("/", exchange -> pass(exchange, target));
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.start();
    System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static void pass(HttpExchange exchange, String target) throws IOException {
    try (exchange) {
      var request = HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()));
      exchange.getRequestHeaders().forEach((name, values) ->
          values.stream().filter(value -> !OWN.contains(name.toLowerCase())).forEach(value -> request.header(name, value)));
      byte[] sent = exchange.getRequestBody().readAllBytes();
      request.method(exchange.getRequestMethod(), sent.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(sent));
      HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
      response.headers().map().forEach((name, values) ->
          values.stream().filter(value -> !OWN.contains(name)).forEach(value -> exchange.getResponseHeaders().add(name, value)));
      boolean isJson = response.headers().firstValue("Content-Type").orElse("").contains("json");
      byte[] body = isJson ? JSON.writeValueAsBytes(later(JSON.readTree(response.body()))) : response.body();
      exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static JsonNode later(JsonNode node) {
    node.forEach(Later::later);
    if (node instanceof ObjectNode object) {
      object.putObject("added_later").put("by", "a later version");
      if (object.has("code")) {
        object.put("code", "added_later");
      }
      if (object.get("roles") instanceof ArrayNode roles) {
        roles.add("auditor");
      }
    }
    return node;
  }
}
