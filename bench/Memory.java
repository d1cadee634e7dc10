import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server keeps resident after 10,000 requests.
 *
 * <pre>java bench/Memory.java PID [http://127.0.0.1:8000] [requests]</pre>
 *
 * PID is that of the server's Java process; its RATE_LIMITS must be off. One request in a hundred registers or logs in, the others read one's own profile. Prints
 * VmRSS before and after; Linux only.
 */
public class Memory {

  public static void main(String[] args) throws Exception {
    String pid = args[0];
    String base = args.length > 1 ? args[1] : "http://127.0.0.1:8000";
    int requests = args.length > 2 ? Integer.parseInt(args[2]) : 10_000;
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    System.out.printf("resident before: %d MB%n", residentMb(pid));

    String body = "{\"email\": \"memory-" + System.nanoTime() + "@example.org\", \"password\": \"how much is too much\"}";
    post(http, base + "/api/v1/users", body);
    Matcher token = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)").matcher(post(http, base + "/api/v1/sessions", body));
    token.find();
    // Who logs in again and again is someone else: the oldest of many sessions gives way.
    String other = body.replace("memory-", "memory-again-");
    post(http, base + "/api/v1/users", other);
    HttpRequest read =
        HttpRequest.newBuilder(URI.create(base + "/api/v1/users/me")).header("Authorization", "Bearer " + token.group(1)).build();

    List<Callable<Void>> clients = new ArrayList<>();
    for (int client = 0; client < 8; client++) {
      clients.add(
          () -> {
            for (int i = 0; i < requests / 8; i++) {
              if (i % 100 == 0) {
                post(http, base + "/api/v1/sessions", other);
              } else if (http.send(read, BodyHandlers.ofString()).statusCode() != 200) {
                throw new IllegalStateException("A read was refused.");
              }
            }
            return null;
          });
    }
    long start = System.nanoTime();
    var pool = Executors.newFixedThreadPool(8);
    for (Future<Void> client : pool.invokeAll(clients)) {
      client.get();
    }
    System.out.printf(
        "resident after %d requests (%.0f/s): %d MB%n", requests, requests / ((System.nanoTime() - start) / 1e9), residentMb(pid));
    System.exit(0);
  }

  private static String post(HttpClient http, String uri, String body) throws Exception {
    return http.send(
            HttpRequest.newBuilder(URI.create(uri)).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build(),
            BodyHandlers.ofString())
        .body();
  }

  private static long residentMb(String pid) throws Exception {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElseThrow()
        / 1024;
  }
}
