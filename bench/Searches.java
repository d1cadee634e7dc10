import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How quiet reads stay while ten clients search for someone who is not there.
 *
 * <pre>java bench/Searches.java [http://127.0.0.1:8000] [seconds] [words]</pre>
 *
 * The server runs on a database that {@code bench/seed} has filled. Prints the percentiles of GET /users/me, quiet and beside ten clients that
 * ask for the words ({@code nobodyatall}) without pause, and how these were answered. Loopback only.
 */
public class Searches {

  private static final int CLIENTS = 10;
  private static final int PAUSE_MILLIS = 5;

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String api;
  private final String token;

  Searches(String base) throws Exception {
    String host = URI.create(base).getHost();
    if (!"127.0.0.1".equals(host) && !"localhost".equals(host)) {
      throw new IllegalArgumentException("Only a server on this machine is measured.");
    }
    this.api = base + "/api/v1";
    String body = "{\"email\": \"admin@example.org\", \"password\": \"seeded-password\"}";
    HttpRequest logIn = HttpRequest.newBuilder(URI.create(api + "/sessions")).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build();
    this.token = http.send(logIn, BodyHandlers.ofString()).body().replaceFirst("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
  }

  public static void main(String[] args) throws Exception {
    var searches = new Searches(args.length > 0 ? args[0] : "http://127.0.0.1:8000");
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 20;
    String words = args.length > 2 ? args[2] : "nobodyatall";
    searches.reads(3);
    for (int round = 0; round < 2; round++) {
      report("quiet", searches.reads(seconds));
      searches.beside(words, seconds);
    }
    System.exit(0);
  }

  private void beside(String words, int seconds) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    AtomicBoolean over = new AtomicBoolean();
    Map<Integer, Integer> answers = new ConcurrentSkipListMap<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.submit(
          () -> {
            while (!over.get()) {
              answers.merge(get("/users?q=" + words), 1, Integer::sum);
            }
            return null;
          });
    }
    report("beside ten searches", reads(seconds));
    over.set(true);
    clients.shutdown();
    System.out.println("the searches, by status: " + answers);
  }

  private int get(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(api + path)).header("Authorization", "Bearer " + token).build();
    HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
    return response.statusCode();
  }

  private long[] reads(int seconds) throws Exception {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    long[] nanos = new long[seconds * 1000];
    int count = 0;
    while (System.nanoTime() < end && count < nanos.length) {
      long start = System.nanoTime();
      int status = get("/users/me");
      nanos[count++] = System.nanoTime() - start;
      if (status != 200) {
        throw new IllegalStateException("A read was answered with " + status);
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return Arrays.copyOf(nanos, count);
  }

  private static void report(String what, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf("%-20s %5d reads, median %7.2f ms, p99 %7.2f ms%n", what, nanos.length, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
  }
}
