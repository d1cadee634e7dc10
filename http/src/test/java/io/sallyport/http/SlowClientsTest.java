package io.sallyport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clients that are slow keep nobody else out, and are given up in the end. Most of it is waiting,
 * so the tests wait side by side, each at a server of its own.
 */
@SuppressWarnings("StringConcatToTextBlock") // the line ends of HTTP are to be seen
@Execution(ExecutionMode.CONCURRENT)
class SlowClientsTest {
  private static final int THREADS = 8;
  private static final String LOG_IN = "{\"email\": \"a\", \"password\": \"b\"}";
  private static final String POST =
      "POST /notes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

  private final List<Socket> sockets = new ArrayList<>();

  /** What a client sends at first, and then again and again. */
  private enum Kind {
    NOTHING("", ""),
    LINE_ENDS("\r\n", "\r\n"),
    REQUEST_LINE("GE", "T"),
    HEADERS("GET /nowhere HTTP/1.1\r\nHost: x\r\nX-Slow: ", "x"),
    BODY(POST + "Content-Length: 60000\r\n\r\n{", " "),
    CHUNKS(POST + "Transfer-Encoding: chunked\r\n\r\n", "1\r\n \r\n"),
    TRAILERS(POST + "Transfer-Encoding: chunked\r\n\r\n0\r\n", "a:\r\n"),
    AFTER_CLOSE("GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "x"),
    NOT_READING("GET /big HTTP/1.1\r\nHost: x\r\n\r\n".repeat(40), "\r\n");

    private final String first;
    private final String again;

    Kind(String first, String again) {
      this.first = first;
      this.again = again;
    }
  }

  @AfterEach
  void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void others_are_served_while_slow_clients_are_given_up(Kind kind) throws Exception {
    try (var api =
        new TestServer(settings(TrustedProxies.none(), 1_000, 1_000, Duration.ofSeconds(2)))) {
      for (int i = 0; i < 4 * THREADS; i++) {
        send(connect(api, "127.0.0.1"), kind.first);
      }

      for (int i = 0; i < 3; i++) {
        assertEquals(200, api.get("/live").send().status());
        assertEquals(201, api.post("/notes").json(LOG_IN).send().status());
      }
      for (Socket slow : sockets) {
        assertTrue(isGivenUp(slow, kind));
      }
    }
  }

  @Test
  void a_body_that_comes_too_late_is_answered_408() throws Exception {
    try (var api =
        new TestServer(settings(TrustedProxies.none(), 100, 100, Duration.ofMillis(500)))) {
      String answer = RawHttp.exchange(api.port(), POST + "Content-Length: 9\r\n\r\n{");

      assertEquals(408, RawHttp.status(answer));
      assertEquals("request_timeout", RawHttp.body(answer).get("code").asText());
      assertTrue(answer.contains("\r\nConnection: close\r\n"), answer);
    }
  }

  @Test
  void work_that_takes_longer_than_a_client_may_is_not_cut_off() throws Exception {
    try (var api =
        new TestServer(settings(TrustedProxies.none(), 100, 100, Duration.ofMillis(200)))) {
      when(api.ready.getAsBoolean())
          .thenAnswer(
              call -> {
                Thread.sleep(1_000);
                return true;
              });

      assertEquals(200, api.get("/ready").send().status());
    }
  }

  @Test
  void a_client_is_told_to_go_on_with_its_body() throws Exception {
    try (var api = new TestServer()) {
      Socket client = connect(api, "127.0.0.1");
      send(
          client, POST + "Expect: 100-continue\r\nContent-Length: " + LOG_IN.length() + "\r\n\r\n");
      assertEquals("HTTP/1.1 100 Continue\r\n\r\n", read(client, 25));
      send(client, LOG_IN);

      assertEquals("HTTP/1.1 201", read(client, 12));
    }
  }

  @Test
  void the_slowest_connection_of_a_client_makes_room_for_its_next_one() throws Exception {
    try (var api =
        new TestServer(settings(TrustedProxies.none(), 100, 4, Duration.ofMinutes(10)))) {
      Socket other = connect(api, "127.0.0.2");
      send(other, Kind.HEADERS.first);
      for (int i = 0; i < 4; i++) {
        send(connect(api, "127.0.0.1"), Kind.HEADERS.first);
        // Threads take them up side by side: the first is to be the slowest for sure.
        Thread.sleep(300);
      }
      // For a second nobody is held to be slow.
      Thread.sleep(1_200);
      Socket fresh = connect(api, "127.0.0.1");
      getLive(fresh);

      assertTrue(isClosed(sockets.get(1)));
      getLive(fresh);
      for (Socket slow : List.of(other, sockets.get(2), sockets.get(3), sockets.get(4))) {
        send(slow, "\r\n\r\n");
        assertEquals("HTTP/1.1 404", read(slow, 12));
      }
    }
  }

  @Test
  void a_connection_in_use_is_kept_however_many_slow_ones_come_and_go() throws Exception {
    try (var api = new TestServer(settings(TrustedProxies.none(), 6, 4, Duration.ofMinutes(10)))) {
      Socket used = connect(api, "127.0.0.1");
      for (int i = 0; i < 30; i++) {
        send(connect(api, "127.0.0.1"), Kind.HEADERS.first);
        getLive(used);
      }

      assertTrue(isClosed(sockets.get(1)));
    }
  }

  @Test
  void a_burst_of_one_client_is_let_in_beyond_its_limit() throws Exception {
    try (var api =
        new TestServer(settings(TrustedProxies.none(), 100, 2, Duration.ofMinutes(10)))) {
      List<Socket> burst = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        burst.add(connect(api, "127.0.0.1"));
      }
      for (Socket one : burst) {
        send(one, "GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n");
      }

      for (Socket one : burst) {
        assertEquals("HTTP/1.1 404", read(one, 12));
      }
    }
  }

  @Test
  void all_clients_together_have_so_many_connections() throws Exception {
    try (var api =
        new TestServer(settings(TrustedProxies.none(), 3, 100, Duration.ofMinutes(10)))) {
      for (int i = 1; i <= 4; i++) {
        Socket slow = connect(api, "127.0.0." + i);
        send(slow, Kind.HEADERS.first);
        // Threads take them up side by side: the first is to be the slowest for sure.
        Thread.sleep(300);
      }

      assertTrue(isClosed(sockets.get(0)));
      send(sockets.get(3), "\r\n\r\n");
      assertEquals("HTTP/1.1 404", read(sockets.get(3), 12));
    }
  }

  @Test
  void connections_of_a_trusted_proxy_are_not_those_of_one_client() throws Exception {
    TrustedProxies proxies = trusted("127.0.0.1");
    try (var api = new TestServer(settings(proxies, 100, 2, Duration.ofMinutes(10)))) {
      for (int i = 0; i < 10; i++) {
        send(connect(api, "127.0.0.1"), Kind.HEADERS.first);
      }

      for (Socket proxied : sockets) {
        send(proxied, "\r\n\r\n");
        assertEquals("HTTP/1.1 404", read(proxied, 12));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void requests_of_one_client_wait_their_turn_and_others_do_not(boolean proxied) throws Exception {
    TrustedProxies proxies = proxied ? trusted("127.0.0.0/8") : TrustedProxies.none();
    var inside = new CountDownLatch(2);
    var release = new CountDownLatch(1);
    ExecutorService threads = Executors.newCachedThreadPool();
    var limits = new HttpLimits(100, 100, 2, Duration.ofMinutes(1));
    try (var api = new TestServer(settings(proxies, limits))) {
      when(api.ready.getAsBoolean())
          .thenAnswer(
              call -> {
                inside.countDown();
                return release.await(60, TimeUnit.SECONDS);
              });
      List<Future<String>> busy = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        busy.add(threads.submit(() -> exchange(api, "127.0.0.1", "192.0.2.1", "/ready")));
      }
      assertTrue(inside.await(20, TimeUnit.SECONDS));
      Future<String> waiting =
          threads.submit(() -> exchange(api, "127.0.0.1", "192.0.2.1", "/live"));

      String peer = proxied ? "127.0.0.1" : "127.0.0.2";
      assertEquals("HTTP/1.1 200", exchange(api, peer, "192.0.2.2", "/live"));
      assertTrue(!waiting.isDone());
      release.countDown();
      assertEquals("HTTP/1.1 200", waiting.get(20, TimeUnit.SECONDS));
      for (Future<String> answer : busy) {
        assertEquals("HTTP/1.1 200", answer.get(20, TimeUnit.SECONDS));
      }
    } finally {
      release.countDown();
      threads.shutdownNow();
    }
  }

  private static HttpSettings settings(
      TrustedProxies proxies, int connections, int ofOneClient, Duration timeout) {
    return settings(proxies, new HttpLimits(connections, ofOneClient, 100, timeout));
  }

  private static HttpSettings settings(TrustedProxies proxies, HttpLimits limits) {
    return new HttpSettings(
        "127.0.0.1",
        0,
        HttpSettings.DEFAULT_MAX_BODY_BYTES,
        new Cors(Set.of()),
        proxies,
        null,
        THREADS,
        Duration.ofSeconds(1),
        limits);
  }

  private static TrustedProxies trusted(String block) {
    return new TrustedProxies(
        List.of(AddressBlock.parse(block).orElseThrow()), Set.of(ProxyHeader.X_FORWARDED_FOR));
  }

  private Socket connect(TestServer api, String from) throws IOException {
    var socket = new Socket();
    sockets.add(socket);
    socket.setReceiveBufferSize(4_096);
    socket.setSoTimeout(20_000);
    socket.bind(new InetSocketAddress(from, 0));
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), api.port()), 20_000);
    return socket;
  }

  private String exchange(TestServer api, String from, String forwardedFor, String path)
      throws IOException {
    try (Socket socket = connect(api, from)) {
      send(
          socket,
          "GET " + path + " HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: " + forwardedFor + "\r\n\r\n");
      return read(socket, 12);
    }
  }

  private void getLive(Socket socket) throws IOException {
    send(socket, "GET /live HTTP/1.1\r\nHost: x\r\n\r\n");
    String head = "";
    while (!head.endsWith("\r\n\r\n")) {
      head += read(socket, 1);
    }
    assertTrue(head.startsWith("HTTP/1.1 200"), head);
    read(socket, Integer.parseInt(head.replaceAll("(?s).*Content-Length: (\\d+).*", "$1")));
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String read(Socket socket, int bytes) throws IOException {
    return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.US_ASCII);
  }

  private static boolean isClosed(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketException reset) {
      return true;
    }
  }

  /** Sends on for half a minute, unless it is told off or the connection is closed. */
  private static boolean isGivenUp(Socket socket, Kind kind) throws IOException {
    socket.setSoTimeout(50);
    for (int attempt = 0; attempt < 600; attempt++) {
      try {
        send(socket, kind.again);
        boolean reads = kind != Kind.NOT_READING && kind != Kind.AFTER_CLOSE;
        String answer = reads ? read(socket, 12) : pause();
        if (reads && (answer.isEmpty() || answer.equals("HTTP/1.1 408"))) {
          return true;
        }
      } catch (SocketTimeoutException notYet) {
        // The server still waits.
      } catch (SocketException closed) {
        return true;
      }
    }
    return false;
  }

  private static String pause() throws SocketTimeoutException {
    try {
      Thread.sleep(50);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    throw new SocketTimeoutException();
  }
}
