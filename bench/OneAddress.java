import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * 1,000 registrations of one address at once, each 503 tried again as its Retry-After says.
 *
 * <pre>java bench/OneAddress.java [http://127.0.0.1:8000] [count]</pre>
 *
 * The server must be running, with RATE_LIMITS=off. Fails unless exactly one answer is 201 and every other 409.
 */
public class OneAddress {

  public static void main(String[] args) throws Exception {
    String base = args.length > 0 ? args[0] : "http://127.0.0.1:8000";
    int count = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
    String host = URI.create(base).getHost();
    if (!"127.0.0.1".equals(host) && !"localhost".equals(host)) {
      throw new IllegalArgumentException("Only a server on this machine is measured.");
    }
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    String email = "one-" + System.nanoTime() + "@example.org";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/api/v1/users"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"email\": \"" + email + "\", \"password\": \"only one of us gets in\"}"))
            .build();

    ExecutorService pool = Executors.newFixedThreadPool(count);
    AtomicInteger retries = new AtomicInteger();
    List<Callable<Integer>> registrations = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      registrations.add(
          () -> {
            while (true) {
              HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
              if (response.statusCode() != 503) {
                return response.statusCode();
              }
              retries.incrementAndGet();
              long seconds = response.headers().firstValueAsLong("Retry-After").orElseThrow();
              Thread.sleep(seconds * 1000);
            }
          });
    }
    long start = System.nanoTime();
    Map<Integer, Integer> answers = new TreeMap<>();
    for (Future<Integer> answer : pool.invokeAll(registrations)) {
      answers.merge(answer.get(), 1, Integer::sum);
    }
    System.out.printf(
        "%d registrations of one address in %.1f s: %s, tried again after 503: %d%n",
        count, (System.nanoTime() - start) / 1e9, answers, retries.get());
    boolean right = answers.equals(Map.of(201, 1, 409, count - 1));
    System.exit(right ? 0 : 1);
  }
}
