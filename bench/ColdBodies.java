import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether a server that has just started survives the worst requests, all at once.
 *
 * <pre>java bench/ColdBodies.java [rounds] [requests at once]</pre>
 *
 * Each round starts the server by ./sallyport, with the flags of the launcher, and releases so many requests of one kind at once, then
 * as many of all kinds. Prints the answers; fails if a process dies or does not answer afterwards. Run it from the root of the
 * project, after a build. Loopback only.
 */
public class ColdBodies {

  private static final int BODY = 65_000;

  private record Sent(String head, String body) {}

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
  private final Path folder;
  private final int port;
  private final int atOnce;

  ColdBodies(Path folder, int port, int atOnce) {
    this.folder = folder;
    this.port = port;
    this.atOnce = atOnce;
  }

  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
    int atOnce = args.length > 1 ? Integer.parseInt(args[1]) : 240;
    Path folder = Files.createTempDirectory("sallyport-cold");
    var bench = new ColdBodies(folder, 20_000 + new Random().nextInt(10_000), atOnce);
    int died = 0;
    try {
      for (int round = 0; round < rounds; round++) {
        died += bench.round(round) ? 0 : 1;
      }
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    System.out.printf("cold starts: %d, died: %d%n", rounds, died);
    System.exit(died == 0 ? 0 : 1);
  }

  private boolean round(int round) throws Exception {
    List<Map.Entry<String, Sent>> kinds = List.copyOf(kinds().entrySet());
    Map.Entry<String, Sent> one = kinds.get(round % kinds.size());
    Process server = start();
    Map<String, Integer> same = release(at -> one.getValue());
    Map<String, Integer> mixed = release(at -> kinds.get(at % kinds.size()).getValue());
    boolean lives = server.isAlive() && answers("/health/live");
    System.out.printf("%2d %-24s %s; all kinds %s; %s%n", round + 1, one.getKey(), same, mixed, lives ? "lives" : "DIED");
    server.destroy();
    if (!server.waitFor(30, TimeUnit.SECONDS)) {
      server.destroyForcibly();
    }
    return lives;
  }

  private static Map<String, Sent> kinds() {
    Map<String, Sent> kinds = new LinkedHashMap<>();
    kinds.put("empty objects", json("{\"email\":[" + fill("{},") + "{}]}"));
    kinds.put("empty arrays", json("{\"password\":[" + fill("[],") + "[]]}"));
    kinds.put("nested arrays", json("{\"email\":" + "[".repeat(BODY / 2) + "]".repeat(BODY / 2) + "}"));
    kinds.put("nested objects", json(("{\"email\":").repeat(BODY / 10)));
    kinds.put("unknown members", json("{" + numbered("\"%d\":0") + "}"));
    kinds.put("unknown nested members", json("{\"x\":{" + numbered("\"%d\":{}") + "}}"));
    kinds.put("one long name", json("{\"" + fill("n") + "\":1}"));
    kinds.put("escapes", json("{\"email\":\"" + fill("\\u00e9") + "\",\"password\":\"" + "x\"}"));
    kinds.put("long number", json("{\"email\":" + fill("9") + "}"));
    kinds.put("huge exponents", json("{\"email\":[" + fill("1e999999999,") + "0]}"));
    kinds.put("one member twice", json("{" + fill("\"email\":\"a\",") + "\"email\":\"a\"}"));
    kinds.put("strings", json("{\"roles\":[" + fill("\"\",") + "\"\"]}"));
    kinds.put("one long string", json("{\"email\":\"a\",\"password\":\"" + fill("p") + "\"}"));
    kinds.put("form", form(fill("a=b&")));
    kinds.put("form of empty names", form(fill("&=")));
    kinds.put("form of escapes", form("grant_type=password&username=" + fill("%41") + "&password=x"));
    kinds.put("header fields", new Sent("GET /health/live HTTP/1.1\r\nHost: x\r\n" + "a:\r\n".repeat(3_900), "\r\n"));
    kinds.put("query parameters", new Sent("GET /api/v1/users?" + "a&".repeat(7_900) + " HTTP/1.1\r\nHost: x\r\n", "\r\n"));
    kinds.put("large responses", new Sent("GET /openapi.json HTTP/1.1\r\nHost: x\r\n", "\r\n"));
    kinds.put("large files", new Sent("GET /docs/" + swaggerVersion() + "/swagger-ui-bundle.js HTTP/1.1\r\nHost: x\r\n", "\r\n"));
    return kinds;
  }

  /** The page names it; any other answers 404, which is as good for starting the measurement but not for what it is about. */
  private static String swaggerVersion() {
    try (var jar = new java.util.jar.JarFile("bootstrap/target/sallyport.jar")) {
      return jar.stream()
          .map(java.util.jar.JarEntry::getName)
          .filter(name -> name.matches("META-INF/resources/webjars/swagger-ui/[^/]+/swagger-ui-bundle.js"))
          .map(name -> name.split("/")[4])
          .findFirst()
          .orElseThrow();
    } catch (IOException unreadable) {
      throw new IllegalStateException("Build first: ./sallyport --version", unreadable);
    }
  }

  private static Sent json(String body) {
    return post("/api/v1/users", "application/json", body);
  }

  private static Sent form(String body) {
    return post("/api/v1/auth/token", "application/x-www-form-urlencoded", body);
  }

  private static Sent post(String path, String type, String body) {
    return new Sent(
        "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n", body);
  }

  private static String fill(String text) {
    return text.repeat(BODY / text.length());
  }

  private static String numbered(String form) {
    return IntStream.range(0, BODY / (form.length() + 4)).mapToObj(at -> String.format(form, at)).collect(Collectors.joining(","));
  }

  /** Sends all but the last byte of each, then the last bytes at once. */
  private Map<String, Integer> release(java.util.function.IntFunction<Sent> which) throws Exception {
    Map<String, Integer> answers = new ConcurrentSkipListMap<>();
    var ready = new CountDownLatch(atOnce);
    var go = new CountDownLatch(1);
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < atOnce; i++) {
      Sent sent = which.apply(i);
      var client =
          new Thread(
              () -> {
                answers.merge(send(sent, ready, go), 1, Integer::sum);
              });
      client.start();
      clients.add(client);
    }
    ready.await(8, TimeUnit.SECONDS);
    go.countDown();
    for (Thread client : clients) {
      client.join();
    }
    return new TreeMap<>(answers);
  }

  private String send(Sent sent, CountDownLatch ready, CountDownLatch go) {
    boolean counted = false;
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(60_000);
      byte[] all = (sent.head() + sent.body()).getBytes(StandardCharsets.US_ASCII);
      socket.getOutputStream().write(all, 0, all.length - 1);
      ready.countDown();
      counted = true;
      go.await();
      socket.getOutputStream().write(all, all.length - 1, 1);
      byte[] status = socket.getInputStream().readNBytes(12);
      return status.length == 12 ? new String(status, 9, 3, StandardCharsets.US_ASCII) : "closed";
    } catch (IOException broken) {
      return "closed";
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    } finally {
      if (!counted) {
        ready.countDown();
      }
    }
  }

  private Process start() throws Exception {
    var builder = new ProcessBuilder("./sallyport", "serve");
    builder.environment().put("DATA_DIR", folder.resolve("data").toString());
    builder.environment().put("PORT", String.valueOf(port));
    builder.environment().put("MANAGEMENT_PORT", "off");
    builder.environment().put("RATE_LIMITS", "off"); // all requests come from one address
    Path log = folder.resolve("log");
    Process process = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    long start = System.nanoTime();
    while (!answers("/health/live")) {
      if (!process.isAlive() || System.nanoTime() - start > 120_000_000_000L) {
        throw new IllegalStateException("Not ready:\n" + Files.readString(log));
      }
      Thread.sleep(20);
    }
    return process;
  }

  private boolean answers(String path) throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(30)).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
