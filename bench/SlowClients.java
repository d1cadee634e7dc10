import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How honest clients fare among slow ones, which send a header, send a body or take their responses a byte at a time.
 *
 * <pre>java bench/SlowClients.java [http://127.0.0.1:8000] [seconds] [slow clients of each kind] [address of the slow ones]</pre>
 *
 * The server must be running, with RATE_LIMITS=off. Whoever is cut off connects again a second later. Prints the percentiles of /health/live, the log-ins
 * that succeeded, how long slow clients were let go on and how they ended. Fails if a log-in or a probe fails, if the 99th percentile
 * is 250 ms or more, or if a slow client is let go on for longer than 12 s. Loopback only.
 */
public class SlowClients {

  private static final long MOST_NANOS = Duration.ofSeconds(12).toNanos();
  private static final long AGAIN_NANOS = Duration.ofSeconds(1).toNanos();

  private enum Kind {
    HEADERS,
    BODY,
    READING
  }

  /** One slow client, over and over again. */
  private static final class Slow {
    private final Kind kind;
    private SocketChannel channel;
    private long began;
    private long lastByte;
    private long next;
    private ByteBuffer toSend = ByteBuffer.allocate(0);

    Slow(Kind kind, long first) {
      this.kind = kind;
      this.next = first;
    }
  }

  private final URI base;
  private final InetSocketAddress server;
  private final String slowAddress;
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
  private final AtomicBoolean going = new AtomicBoolean(true);
  private final Map<String, Integer> ends = new TreeMap<>();
  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
  private long longest;
  private String page = "/openapi.json";

  SlowClients(String base, String slowAddress) {
    this.base = URI.create(base);
    this.slowAddress = slowAddress;
    if (!List.of("127.0.0.1", "localhost").contains(this.base.getHost()) || !slowAddress.startsWith("127.")) {
      throw new IllegalArgumentException("Only a server on this machine is measured.");
    }
    server = new InetSocketAddress("127.0.0.1", this.base.getPort());
  }

  public static void main(String[] args) throws Exception {
    String base = args.length > 0 ? args[0] : "http://127.0.0.1:8000";
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 60;
    int cores = Runtime.getRuntime().availableProcessors();
    int ofEach = args.length > 2 ? Integer.parseInt(args[2]) : 4 * (33 * cores + 64);
    System.exit(new SlowClients(base, args.length > 3 ? args[3] : "127.0.0.1").run(seconds, ofEach) ? 0 : 1);
  }

  private boolean run(int seconds, int ofEach) throws Exception {
    String person = "{\"email\": \"slow-" + System.nanoTime() + "@example.org\", \"password\": \"patient as a stone\"}";
    expect(201, "/api/v1/users", person);
    int[] logIns = new int[2];
    List<Thread> honest = new ArrayList<>();
    List<Long> probes = Collections.synchronizedList(new ArrayList<>());
    Thread slow = new Thread(() -> beSlow(ofEach));
    slow.start();
    Thread.sleep(2_000);
    for (int i = 0; i < 2; i++) {
      int at = i;
      honest.add(
          new Thread(
              () -> {
                while (going.get() && attempt("log-in", 201, "/api/v1/sessions", person)) {
                  logIns[at]++;
                  // Hashing without pause would itself keep all cores busy.
                  pause(500);
                }
              }));
    }
    honest.add(
        new Thread(
            () -> {
              while (going.get()) {
                long start = System.nanoTime();
                attempt("probe", 200, "/health/live", null);
                probes.add(System.nanoTime() - start);
                pause(50);
              }
            }));
    honest.forEach(Thread::start);
    Thread.sleep(seconds * 1_000L);
    going.set(false);
    for (Thread thread : honest) {
      thread.join();
    }
    slow.join();
    long[] times = probes.stream().mapToLong(Long::longValue).sorted().toArray();
    long p99 = times[times.length * 99 / 100] / 1_000_000;
    System.out.printf("%d slow clients of each kind, %d s%n", ofEach, seconds);
    System.out.printf("live: %d probes, p50 %d ms, p99 %d ms, most %d ms%n", times.length, times[times.length / 2] / 1_000_000, p99, times[times.length - 1] / 1_000_000);
    System.out.printf("log-ins: %d%n", logIns[0] + logIns[1]);
    System.out.printf("slow clients, by kind and end: %s, let go on for %.1f s at most%n", ends, longest / 1e9);
    failures.stream().distinct().limit(10).forEach(System.out::println);
    return failures.isEmpty() && p99 < 250 && longest <= MOST_NANOS && logIns[0] + logIns[1] > 0 && !ends.isEmpty();
  }

  private void beSlow(int ofEach) {
    List<Slow> clients = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (int i = 0; i < ofEach; i++) {
        clients.add(new Slow(kind, System.nanoTime() + (long) (Math.random() * AGAIN_NANOS)));
      }
    }
    while (going.get()) {
      for (Slow client : clients) {
        step(client);
      }
      pause(10);
    }
    clients.forEach(client -> end(client, null));
  }

  private void step(Slow client) {
    long now = System.nanoTime();
    try {
      if (client.channel == null) {
        if (now >= client.next) {
          begin(client, now);
        }
      } else if (client.channel.finishConnect()) {
        goOn(client, now);
      }
      if (client.channel != null && now - client.began > 2 * MOST_NANOS) {
        end(client, "never");
      }
    } catch (IOException closed) {
      end(client, "closed");
    }
  }

  private void begin(Slow client, long now) throws IOException {
    client.channel = SocketChannel.open();
    client.channel.configureBlocking(false);
    client.channel.setOption(StandardSocketOptions.SO_RCVBUF, 4_096);
    client.channel.bind(new InetSocketAddress(slowAddress, 0));
    client.channel.connect(server);
    client.began = now;
    client.lastByte = 0;
    client.toSend =
        bytes(
            switch (client.kind) {
              case HEADERS -> "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ";
              case BODY ->
                  "POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n";
              case READING -> ("GET " + page + " HTTP/1.1\r\nHost: x\r\n\r\n").repeat(40);
            });
  }

  private void goOn(Slow client, long now) throws IOException {
    if (client.toSend.hasRemaining()) {
      client.channel.write(client.toSend);
    } else if (now - client.lastByte > 1_000_000_000L) {
      client.lastByte = now;
      client.channel.write(bytes(client.kind == Kind.READING ? "\r\n" : "x"));
    }
    // Who takes his responses slowly reads a byte a second.
    if (client.kind != Kind.READING || now == client.lastByte) {
      ByteBuffer read = ByteBuffer.allocate(client.kind == Kind.READING ? 1 : 512);
      int count = client.channel.read(read);
      if (count < 0) {
        end(client, "closed");
      } else if (count > 0 && client.kind != Kind.READING) {
        end(client, new String(read.array(), 9, 3, StandardCharsets.US_ASCII));
      }
    }
  }

  private void end(Slow client, String how) {
    if (client.channel == null) {
      return;
    }
    if (how != null) {
      ends.merge(client.kind + " " + how, 1, Integer::sum);
      longest = Math.max(longest, System.nanoTime() - client.began);
    }
    try {
      client.channel.close();
    } catch (IOException gone) {
      // It is closed, one way or the other.
    }
    client.channel = null;
    client.next = System.nanoTime() + AGAIN_NANOS;
  }

  private boolean attempt(String what, int status, String path, String body) {
    try {
      expect(status, path, body);
      return true;
    } catch (IOException | InterruptedException | IllegalStateException failed) {
      failures.add(what + " failed: " + failed);
      return !(failed instanceof InterruptedException);
    }
  }

  private void expect(int status, String path, String body) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
    if (body != null) {
      request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }
    int answered = http.send(request.build(), BodyHandlers.discarding()).statusCode();
    if (answered != status) {
      throw new IllegalStateException(path + " was answered " + answered + ".");
    }
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
