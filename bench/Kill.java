import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * kill -9 of the server at random moments under load.
 *
 * <pre>java bench/Kill.java [rounds] [seed]</pre>
 *
 * Each round starts the server on one data folder, lets four clients register people, kills the server at a random moment, waits for
 * its PostgreSQL to go, and starts again. In the end everyone whose registration was answered 201 must be able to log in. Prints the
 * slowest restart, people lost and processes left; fails if there is any. Run it from the root of the project, after a build.
 */
public class Kill {

  private static final int CLIENTS = 4;
  private static final String PASSWORD = "survives a power cut";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicInteger names = new AtomicInteger();
  private final Path folder;
  private final int port;
  private int orphans;
  private double slowestStart;

  Kill(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 50;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
    System.out.println("rounds " + rounds + ", seed " + seed);
    Path folder = Files.createTempDirectory("sallyport-kill");
    int port = 20000 + new Random(seed).nextInt(10000);
    boolean right = new Kill(folder.resolve("data"), port).run(rounds, new Random(seed));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    System.exit(right ? 0 : 1);
  }

  private boolean run(int rounds, Random random) throws Exception {
    for (int round = 1; round <= rounds; round++) {
      Process server = start(round > 1);
      AtomicBoolean going = new AtomicBoolean(true);
      CountDownLatch done = new CountDownLatch(CLIENTS);
      for (int i = 0; i < CLIENTS; i++) {
        new Thread(() -> register(going, done)).start();
      }
      awaitFirst();
      Thread.sleep(random.nextInt(1500));
      server.destroyForcibly().waitFor();
      going.set(false);
      done.await();
      awaitNoPostgres();
    }
    Process server = start(true);
    int lost = 0;
    for (String email : acknowledged) {
      if (post("/sessions", email) != 201) {
        lost++;
      }
    }
    server.destroy();
    server.waitFor(30, TimeUnit.SECONDS);
    awaitNoPostgres();
    System.out.printf(
        "kill -9 x %d: acknowledged %d, lost %d, orphans %d, slowest restart %.1f s%n",
        rounds, acknowledged.size(), lost, orphans, slowestStart);
    return lost == 0 && orphans == 0 && slowestStart < 10 && !acknowledged.isEmpty();
  }

  /** A slow machine may need longer for its first registration than the first round lasts. */
  private void awaitFirst() throws InterruptedException {
    long end = System.nanoTime() + 30_000_000_000L;
    while (acknowledged.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(50);
    }
  }

  private Process start(boolean again) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"), "-XX:+UseSerialGC", "-Xmx128m",
            "-jar", "bootstrap/target/sallyport.jar", "serve");
    builder.environment().put("DATA_DIR", folder.toString());
    builder.environment().put("PORT", String.valueOf(port));
    builder.environment().put("MANAGEMENT_PORT", "off");
    builder.environment().put("RATE_LIMITS", "off"); // all clients come from one address
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolveSibling("log").toFile()));
    long start = System.nanoTime();
    Process process = builder.start();
    while (!ready()) {
      if (!process.isAlive() || System.nanoTime() - start > 60_000_000_000L) {
        throw new IllegalStateException("Not ready:\n" + Files.readString(folder.resolveSibling("log")));
      }
      Thread.sleep(50);
    }
    if (again) {
      slowestStart = Math.max(slowestStart, (System.nanoTime() - start) / 1e9);
    }
    return process;
  }

  private boolean ready() throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready")).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private void register(AtomicBoolean going, CountDownLatch done) {
    try {
      while (going.get()) {
        String email = "person-" + names.incrementAndGet() + "@example.org";
        if (post("/users", email) == 201) {
          acknowledged.add(email);
        }
      }
    } catch (Exception killed) {
      going.set(false);
    } finally {
      done.countDown();
    }
  }

  private int post(String path, String email) throws Exception {
    return http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString("{\"email\": \"" + email + "\", \"password\": \"" + PASSWORD + "\"}"))
                .build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  /** Within ten seconds of the server's death nothing of it may be left. */
  private void awaitNoPostgres() throws Exception {
    long end = System.nanoTime() + 10_000_000_000L;
    while (left() > 0 && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    orphans += left();
  }

  private long left() throws IOException {
    String path = folder.toString();
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .filter(process -> process.getFileName().toString().matches("\\d+"))
          .filter(process -> commandLine(process).contains(path))
          .count();
    }
  }

  private static String commandLine(Path process) {
    try {
      return Files.readString(process.resolve("cmdline"));
    } catch (IOException gone) {
      return "";
    }
  }
}
