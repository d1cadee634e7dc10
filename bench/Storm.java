import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mindrot.jbcrypt.BCrypt;

/**
 * How quiet reads stay while 32 clients log in without pause.
 *
 * <pre>java -cp bootstrap/target/sallyport.jar bench/Storm.java [http://127.0.0.1:8000] [seconds]</pre>
 *
 * The server must be running, with RATE_LIMITS=off. Prints what the cores can hash (alone), the quiet percentiles of GET /users/me, the same under the
 * storm, the ratio, and log-ins a second. Loopback only.
 */
public class Storm {

  private static final int CLIENTS = 32;

  /** Between two reads, so that the reads themselves take little of the cores. */
  private static final Duration PAUSE = Duration.ofMillis(30);

  private final String api;

  private record Answer(int status, String body) {}

  Storm(String base) {
    URI uri = URI.create(base);
    if (!"127.0.0.1".equals(uri.getHost()) && !"localhost".equals(uri.getHost())) {
      throw new IllegalArgumentException("Only a server on this machine is measured.");
    }
    api = base + "/api/v1";
  }

  public static void main(String[] args) throws Exception {
    String base = args.length > 0 ? args[0] : "http://127.0.0.1:8000";
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 20;
    System.setProperty("http.maxConnections", String.valueOf(CLIENTS + 4));
    new Storm(base).run(seconds);
    System.exit(0);
  }

  private void run(int seconds) throws Exception {
    int cores = Runtime.getRuntime().availableProcessors();
    double capacity = hashesPerSecond(cores, 5);
    System.out.printf("hashes/s of %d cores, cost 10, alone: %.1f%n", cores, capacity);

    String password = "a storm of log-ins " + System.nanoTime();
    List<String> emails = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      String email = "storm-" + System.nanoTime() + "@example.org";
      expect(201, post("/users", credentials(email, password)));
      emails.add(email);
    }
    // Not one of those who log in: the oldest of many sessions gives way.
    String reader = "reader-" + System.nanoTime() + "@example.org";
    expect(201, post("/users", credentials(reader, password)));
    String token = field(post("/sessions", credentials(reader, password)).body(), "access_token");

    reads(token, 3);
    long[] quiet = reads(token, seconds);
    print("quiet", quiet);

    ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
    long end = System.nanoTime() + Duration.ofSeconds(seconds + 2).toNanos();
    AtomicInteger logIns = new AtomicInteger();
    AtomicInteger refused = new AtomicInteger();
    List<Future<?>> clients = new ArrayList<>();
    for (String email : emails) {
      Callable<Void> client =
          () -> {
            while (System.nanoTime() < end) {
              int status = post("/sessions", credentials(email, password)).status();
              (status == 201 ? logIns : refused).incrementAndGet();
            }
            return null;
          };
      clients.add(pool.submit(client));
    }
    Thread.sleep(1000);
    int before = logIns.get();
    long start = System.nanoTime();
    long[] storm = reads(token, seconds);
    double rate = (logIns.get() - before) / ((System.nanoTime() - start) / 1e9);
    for (Future<?> client : clients) {
      client.get();
    }
    pool.shutdown();

    print("storm", storm);
    System.out.printf("p99 storm / quiet: %.2f%n", (double) at(storm, 99) / at(quiet, 99));
    System.out.printf("log-ins/s: %.1f (%.2f of what the cores hash), refused: %d%n", rate, rate / capacity, refused.get());
  }

  private long[] reads(String token, int seconds) throws Exception {
    List<Long> times = new ArrayList<>();
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    while (System.nanoTime() < end) {
      long start = System.nanoTime();
      expect(200, send("GET", "/users/me", token, null));
      times.add(System.nanoTime() - start);
      Thread.sleep(PAUSE.toMillis());
    }
    long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private static double hashesPerSecond(int threads, int seconds) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    AtomicInteger hashes = new AtomicInteger();
    List<Callable<Void>> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      workers.add(
          () -> {
            while (System.nanoTime() < end) {
              BCrypt.hashpw("what can the cores do", "$2a$10$abcdefghijklmnopqrstuu");
              hashes.incrementAndGet();
            }
            return null;
          });
    }
    long start = System.nanoTime();
    for (Future<Void> worker : pool.invokeAll(workers)) {
      worker.get();
    }
    pool.shutdown();
    return hashes.get() / ((System.nanoTime() - start) / 1e9);
  }

  private Answer post(String path, String body) throws IOException {
    return send("POST", path, null, body);
  }

  /** Over the oldest client of the JDK, which takes the least of the cores that are measured. */
  private Answer send(String method, String path, String token, String body) throws IOException {
    var connection = (HttpURLConnection) URI.create(api + path).toURL().openConnection();
    connection.setRequestMethod(method);
    if (token != null) {
      connection.setRequestProperty("Authorization", "Bearer " + token);
    }
    if (body != null) {
      connection.setRequestProperty("Content-Type", "application/json");
      connection.setDoOutput(true);
      connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
    int status = connection.getResponseCode();
    try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      return new Answer(status, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static String credentials(String email, String password) {
    return "{\"email\": \"" + email + "\", \"password\": \"" + password + "\"}";
  }

  private static void expect(int status, Answer response) {
    if (response.status() != status) {
      throw new IllegalStateException("Expected " + status + ", got " + response.status() + ": " + response.body());
    }
  }

  private static String field(String json, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
    if (!matcher.find()) {
      throw new IllegalStateException("No " + name + " in the answer.");
    }
    return matcher.group(1);
  }

  private static long at(long[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  private static void print(String name, long[] sorted) {
    System.out.printf(
        "GET /users/me, %s: n=%d p50=%.1f ms p95=%.1f ms p99=%.1f ms max=%.1f ms%n",
        name, sorted.length, at(sorted, 50) / 1e6, at(sorted, 95) / 1e6, at(sorted, 99) / 1e6, sorted[sorted.length - 1] / 1e6);
  }
}
