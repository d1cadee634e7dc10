package io.sallyport.security.password;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sallyport.domain.password.Password;
import io.sallyport.domain.shared.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A service for ranges of digests on this machine, which does what a test wants. */
final class RangeService implements AutoCloseable {

  /** What it does with a request. */
  @FunctionalInterface
  interface Behaviour {
    void respond(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  RangeService(Behaviour behaviour) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/range/",
        exchange -> {
          asked.add(
              exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Add-Padding")
                  + " "
                  + exchange.getRequestHeaders().getFirst("User-Agent"));
          try (exchange) {
            behaviour.respond(exchange);
          }
        });
    server.start();
  }

  /** One that knows these passwords, and pads its responses. */
  static RangeService knowing(Collection<String> passwords) throws IOException {
    List<String> known = passwords.stream().map(RangeService::digest).toList();
    return new RangeService(
        exchange -> {
          String prefix = exchange.getRequestURI().getPath().substring("/range/".length());
          StringBuilder lines = new StringBuilder("0".repeat(35) + ":0\r\n");
          known.stream()
              .filter(digest -> digest.startsWith(prefix))
              .forEach(digest -> lines.append(digest.substring(5)).append(":42\r\n"));
          send(exchange, 200, lines.append("F".repeat(35)).append(":0").toString());
        });
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  static String digest(String password) {
    return HexFormat.of().withUpperCase().formatHex(Sha1.of(new Password(Secret.of(password))));
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/range");
  }

  /** The path of each request, and what it says of padding and of its sender. */
  List<String> asked() {
    return asked;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
