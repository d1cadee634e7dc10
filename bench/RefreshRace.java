import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Two server processes on one database, and everything that must be so whichever of them is asked.
 *
 * <pre>java bench/RefreshRace.java [threads] [rounds] [ends] [seed]</pre>
 *
 * <ol>
 *   <li>Each round all threads show one refresh token at once, spread over both nodes, and some show it again as if their answer had
 *       been lost: all must get one successor, and nobody may be signed out.
 *   <li>A thousand refreshes in a row, on the two nodes in turn: each must give a new token, and the first one must end the session.
 *   <li>Sessions are ended on one node in every way there is: the very next request on the other must be refused.
 * </ol>
 *
 * Prints figures; fails if anything is not so. Run it from the root of the project, after a build.
 */
public class RefreshRace {

  private static final int CHAIN = 1000;
  private static final int HANDS = 4;
  private static final String PASSWORD = "nobody else has this";
  private static final Path JAR = Path.of("bootstrap/target/sallyport.jar");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
  private final Path folder;
  private final int[] ports = {freePort(), freePort()};
  private final List<Process> nodes = new ArrayList<>();
  private final AtomicInteger people = new AtomicInteger();
  private boolean right = true;

  record Answer(int status, String body) {
    String text(String field) {
      Matcher matcher = Pattern.compile("\"" + field + "\":\"([^\"]*)\"").matcher(body);
      return matcher.find() ? matcher.group(1) : "";
    }
  }

  RefreshRace(Path folder) throws IOException {
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    int threads = args.length > 0 ? Integer.parseInt(args[0]) : 64;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 500;
    int ends = args.length > 2 ? Integer.parseInt(args[2]) : 200;
    long seed = args.length > 3 ? Long.parseLong(args[3]) : System.nanoTime();
    System.out.printf("threads %d, rounds %d, ends %d, seed %d%n", threads, rounds, ends, seed);
    Path folder = Files.createTempDirectory("sallyport-race");
    RefreshRace race = new RefreshRace(folder);
    try {
      race.start();
      race.race(threads, rounds, seed);
      race.chain();
      race.ends(ends);
    } finally {
      race.stop();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    System.exit(race.right ? 0 : 1);
  }

  // --- the race --------------------------------------------------------------------------------------

  private void race(int threads, int rounds, long seed) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    String token = logIn(0, register()).text("refresh_token");
    int doubles = 0;
    int signOuts = 0;
    int shown = 0;
    Random random = new Random(seed);
    List<Long> nanos = new ArrayList<>();
    long start = System.nanoTime();
    for (int round = 0; round < rounds; round++) {
      CyclicBarrier line = new CyclicBarrier(threads);
      List<Callable<List<Answer>>> runners = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int node = i % 2;
        boolean loses = random.nextInt(4) == 0;
        String shownToken = token;
        runners.add(() -> run(line, node, loses, shownToken));
      }
      Set<String> successors = new HashSet<>();
      long roundStart = System.nanoTime();
      for (Future<List<Answer>> runner : pool.invokeAll(runners)) {
        for (Answer answer : runner.get()) {
          shown++;
          if (answer.status() == 200) {
            successors.add(answer.text("refresh_token"));
          } else {
            signOuts++;
          }
        }
      }
      nanos.add(System.nanoTime() - roundStart);
      if (successors.size() != 1 || successors.contains(token)) {
        doubles++;
      }
      token = successors.isEmpty() ? token : successors.iterator().next();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    pool.shutdown();
    nanos.sort(null);
    System.out.printf(
        "race: rounds %d, refresh tokens shown %d, rounds without exactly one successor %d, sign-outs %d; %.0f refreshes/s,"
            + " round median %.0f ms, slowest %.0f ms%n",
        rounds, shown, doubles, signOuts, shown / seconds, nanos.get(rounds / 2) / 1e6, nanos.get(rounds - 1) / 1e6);
    must(doubles == 0 && signOuts == 0, "one successor for everyone");
  }

  /** An honest client asks again when the server is busy, and when its answer is lost. */
  private List<Answer> run(CyclicBarrier line, int node, boolean loses, String token) throws Exception {
    line.await();
    List<Answer> answers = new ArrayList<>();
    answers.add(untilAnswered(node, token));
    if (loses) {
      answers.add(untilAnswered(1 - node, token));
    }
    return answers;
  }

  private Answer untilAnswered(int node, String token) throws Exception {
    Answer answer = refresh(node, token);
    while (answer.status() >= 500) {
      Thread.sleep(100);
      answer = refresh(node, token);
    }
    return answer;
  }

  // --- the chain -------------------------------------------------------------------------------------

  private void chain() throws Exception {
    Answer tokens = logIn(0, register());
    String first = tokens.text("refresh_token");
    Set<String> all = new HashSet<>(Set.of(first));
    String token = first;
    long[] nanos = new long[CHAIN];
    for (int i = 0; i < CHAIN; i++) {
      long start = System.nanoTime();
      tokens = refresh(i % 2, token);
      nanos[i] = System.nanoTime() - start;
      must(tokens.status() == 200, "a chain that goes on");
      token = tokens.text("refresh_token");
      all.add(token);
    }
    must(all.size() == CHAIN + 1, "a new token each time");
    must(refresh(0, first).text("code").equals("session_ended"), "an old token ends the session");
    must(me(1, tokens).status() == 401 && refresh(1, token).status() == 401, "and it stays ended");
    Arrays.sort(nanos);
    System.out.printf(
        "chain: refreshes in a row %d, different tokens %d; median %.1f ms, fastest %.1f ms%n",
        CHAIN, all.size() - 1, nanos[CHAIN / 2] / 1e6, nanos[0] / 1e6);
  }

  // --- the ends --------------------------------------------------------------------------------------

  /** One way to end a session, or to take a right: asked of one node, it must be felt on the other. */
  private interface End {
    /** Whether the other node still let someone in. */
    boolean isViolated(String email, int one, int other) throws Exception;
  }

  private void ends(int times) throws Exception {
    String root = logIn(0, administrator()).text("access_token");
    Map<String, End> ends =
        Map.of(
            "log-out",
            (email, a, b) -> {
              Answer tokens = logIn(a, email);
              done(send(a, "DELETE", "/sessions/current", tokens.text("access_token"), null));
              return isIn(b, tokens);
            },
            "end one",
            (email, a, b) -> {
              Answer tokens = logIn(a, email);
              Answer through = logIn(b, email);
              done(send(a, "DELETE", "/sessions/" + tokens.text("session_id"), through.text("access_token"), null));
              return isIn(b, tokens) || me(b, through).status() != 200;
            },
            "end all",
            (email, a, b) -> {
              Answer tokens = logIn(a, email);
              done(send(a, "DELETE", "/sessions", tokens.text("access_token"), null));
              return isIn(b, tokens);
            },
            "revoke token",
            (email, a, b) -> {
              Answer tokens = logIn(a, email);
              done(form(a, "/auth/revoke", "token=" + tokens.text("refresh_token")));
              return isIn(b, tokens);
            },
            "stolen token",
            (email, a, b) -> {
              Answer tokens = logIn(a, email);
              Answer second = refresh(a, tokens.text("refresh_token"));
              Answer third = refresh(b, second.text("refresh_token"));
              must(refresh(a, tokens.text("refresh_token")).status() == 401, "theft is refused");
              return isIn(b, third);
            },
            "end by admin",
            (email, a, b) -> {
              Answer tokens = logIn(a, email);
              done(send(a, "DELETE", "/users/" + me(a, tokens).text("id") + "/sessions", root, null));
              return isIn(b, tokens);
            },
            "new password",
            (email, a, b) -> {
              Answer tokens = logIn(a, email);
              Answer through = logIn(b, email);
              String change = "{\"current_password\":\"%s\",\"new_password\":\"%s\"}".formatted(PASSWORD, PASSWORD);
              done(send(a, "PUT", "/users/me/password", through.text("access_token"), change));
              return isIn(b, tokens) || me(b, through).status() != 200;
            },
            "deactivation",
            (email, a, b) -> {
              Answer tokens = logIn(a, email);
              String user = "/users/" + me(a, tokens).text("id");
              done(send(a, "PATCH", user, root, "{\"is_active\":false}"));
              boolean violated = isIn(b, tokens);
              done(send(a, "PATCH", user, root, "{\"is_active\":true}"));
              return violated;
            },
            "role taken",
            (email, a, b) -> {
              Answer tokens = logIn(a, email);
              String user = "/users/" + me(a, tokens).text("id");
              done(send(a, "PATCH", user, root, "{\"roles\":[\"admin\"]}"));
              done(send(b, "GET", "/users", tokens.text("access_token"), null));
              done(send(a, "PATCH", user, root, "{\"roles\":[\"user\"]}"));
              return send(b, "GET", "/users", tokens.text("access_token"), null).status() != 403;
            },
            "erasure",
            (unused, a, b) -> {
              Answer tokens = logIn(a, register());
              String proof = "{\"current_password\":\"%s\"}".formatted(PASSWORD);
              done(send(a, "DELETE", "/users/me", tokens.text("access_token"), proof));
              return isIn(b, tokens);
            });
    int all = 0;
    for (String name : ends.keySet().stream().sorted().toList()) {
      int violations = violations(ends.get(name), times);
      System.out.printf("ends: %-13s %d times, let in afterwards %d%n", name, times, violations);
      all += violations;
    }
    must(all == 0, "an end that is felt at once");
  }

  private int violations(End end, int times) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(HANDS);
    List<Callable<Integer>> hands = new ArrayList<>();
    for (int hand = 0; hand < HANDS; hand++) {
      String email = register();
      int share = times / HANDS + (hand < times % HANDS ? 1 : 0);
      hands.add(
          () -> {
            int violations = 0;
            for (int i = 0; i < share; i++) {
              violations += end.isViolated(email, i % 2, 1 - i % 2) ? 1 : 0;
            }
            return violations;
          });
    }
    int violations = 0;
    for (Future<Integer> hand : pool.invokeAll(hands)) {
      violations += hand.get();
    }
    pool.shutdown();
    return violations;
  }

  private boolean isIn(int node, Answer tokens) throws Exception {
    return me(node, tokens).status() != 401 || refresh(node, tokens.text("refresh_token")).status() != 401;
  }

  private static void done(Answer answer) {
    if (answer.status() / 100 != 2) {
      throw new IllegalStateException("Expected to be done: " + answer);
    }
  }

  // --- what is asked ---------------------------------------------------------------------------------

  private String register() throws Exception {
    String email = "person-" + people.incrementAndGet() + "@example.org";
    done(send(0, "POST", "/users", null, credentials(email)));
    return email;
  }

  private Answer logIn(int node, String email) throws Exception {
    Answer answer = send(node, "POST", "/sessions", null, credentials(email));
    done(answer);
    return answer;
  }

  private Answer refresh(int node, String token) throws Exception {
    return send(node, "POST", "/sessions/refresh", null, "{\"refresh_token\":\"" + token + "\"}");
  }

  private Answer me(int node, Answer tokens) throws Exception {
    return send(node, "GET", "/users/me", tokens.text("access_token"), null);
  }

  private static String credentials(String email) {
    return "{\"email\":\"" + email + "\",\"password\":\"" + PASSWORD + "\"}";
  }

  private Answer send(int node, String method, String path, String token, String json) throws Exception {
    HttpRequest.Builder request = request(node, path);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (json != null) {
      request.header("Content-Type", "application/json");
    }
    return answer(request.method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)).build());
  }

  private Answer form(int node, String path, String form) throws Exception {
    return answer(
        request(node, path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  private HttpRequest.Builder request(int node, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports[node] + "/api/v1" + path)).timeout(Duration.ofSeconds(60));
  }

  private Answer answer(HttpRequest request) throws Exception {
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body());
  }

  private void must(boolean so, String what) {
    if (!so && right) {
      System.out.println("NOT SO: " + what);
    }
    right &= so;
  }

  // --- the two nodes ---------------------------------------------------------------------------------

  /** The first brings the database; the second is told of it as of any other. */
  private void start() throws Exception {
    launch(0, Map.of("DATA_DIR", data().toString()));
    String port = Files.readAllLines(data().resolve("postgres/postmaster.pid")).get(3).strip();
    launch(
        1,
        Map.of(
            "DATABASE_URL", url("sallyport_app", "postgres_app", port),
            "DATABASE_MIGRATION_URL", url("sallyport_owner", "postgres_owner", port),
            "SECRET_KEY", secret("secret_key")));
  }

  private Path data() {
    return folder.resolve("data");
  }

  private String url(String role, String secret, String port) throws IOException {
    return "postgresql://%s:%s@127.0.0.1:%s/sallyport".formatted(role, secret(secret), port);
  }

  private String secret(String name) throws IOException {
    return Files.readString(data().resolve("secrets").resolve(name)).strip();
  }

  private static ProcessBuilder sallyport(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(ProcessHandle.current().info().command().orElse("java"), "-XX:+UseSerialGC", "-Xmx192m", "-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  private void launch(int node, Map<String, String> environment) throws Exception {
    Path log = folder.resolve("log-" + node);
    ProcessBuilder builder = sallyport("serve");
    builder.environment().putAll(environment);
    builder.environment().put("PORT", String.valueOf(ports[node]));
    builder.environment().put("MANAGEMENT_PORT", "off");
    builder.environment().put("LOG_LEVEL", "error");
    builder.environment().put("RATE_LIMITS", "off"); // all threads come from one address
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    Process process = builder.start();
    nodes.add(process);
    long end = System.nanoTime() + 60_000_000_000L;
    while (!ready(node)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("Not ready:\n" + Files.readString(log));
      }
      Thread.sleep(50);
    }
  }

  private boolean ready(int node) throws Exception {
    try {
      URI uri = URI.create("http://127.0.0.1:" + ports[node] + "/health/ready");
      return answer(HttpRequest.newBuilder(uri).build()).status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private String administrator() throws Exception {
    ProcessBuilder builder = sallyport("users", "create", "root@example.org", "--admin");
    builder.environment().put("DATA_DIR", data().toString());
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().write((PASSWORD + "\n").getBytes());
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException(output);
    }
    return "root@example.org";
  }

  private void stop() throws InterruptedException {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      nodes.get(i).destroy();
      if (!nodes.get(i).waitFor(60, TimeUnit.SECONDS)) {
        nodes.get(i).destroyForcibly();
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
