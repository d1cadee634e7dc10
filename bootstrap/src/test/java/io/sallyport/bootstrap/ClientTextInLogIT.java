package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.sallyport.bootstrap.logging.ServerLog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * What a client sends in the wrong place may be a secret, so no library may quote it in the log.
 */
final class ClientTextInLogIT {

  private static final String SECRET = "hunter2";
  private static final String HOST = "Host: localhost\r\n";
  private static final List<String> REQUESTS =
      List.of(
          "CONNECT /api/v1/users/me?access_token=hunter2 HTTP/1.1\r\n" + HOST,
          "CONNECT u:hunter2@h:99999 HTTP/1.1\r\n" + HOST,
          "GET / HTTP/1.1\r\nHost: hunter2:SECRET:99\r\n",
          "GET / HTTP/1.1\r\nHost: [hunter2\r\n",
          "GET / HTTP/1.1\r\nHost: a:hunter2\r\n",
          "GET / HTTP/1.1\r\nHost: hunter2@[::1:9\r\n",
          "GET http://u:hunter2@h:99999/ HTTP/1.1\r\n" + HOST,
          "GET http://[hunter2/ HTTP/1.1\r\n" + HOST,
          "GET /?password=hunter2%zz HTTP/1.1\r\n" + HOST,
          "GET /%2hunter2 HTTP/1.1\r\n" + HOST,
          "hunter2 / HTTP/1.1\r\n" + HOST,
          "GET / hunter2\r\n" + HOST,
          "GET / HTTP/1.1\r\n" + HOST + "Authorization: hunter2\u0001\r\n",
          "GET / HTTP/1.1\r\n" + HOST + "hunter2\r\n",
          "GET / HTTP/1.1\r\n" + HOST + "Cookie: a=\"hunter2; b=hunter2\u0001\r\n",
          "GET / HTTP/1.1\r\n" + HOST + "Forwarded: for=\"hunter2\r\nX-Forwarded-For: [hunter2\r\n",
          "POST /api/v1/sessions HTTP/1.1\r\n" + HOST + "Content-Length: hunter2\r\n",
          "POST /api/v1/sessions HTTP/1.1\r\n" + HOST + "Transfer-Encoding: hunter2\r\n",
          "POST /api/v1/sessions HTTP/1.1\r\n"
              + HOST
              + "Content-Type: hunter2;=\r\nContent-Length: 0\r\n",
          "POST /api/v1/sessions HTTP/1.1\r\n" + HOST + "Expect: hunter2\r\nContent-Length: 0\r\n");

  private static final List<String> SILENCED =
      List.of("org.eclipse.jetty.http", "org.eclipse.jetty.util.HostPort");

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }

  /** Hears even what the server silences. */
  private void listen() {
    SILENCED.forEach(name -> logger(name).setLevel(Level.INFO));
    Logger root = logger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    Logger root = logger(Logger.ROOT_LOGGER_NAME);
    root.detachAppender(log);
    root.setLevel(Level.WARN);
    SILENCED.forEach(name -> logger(name).setLevel(null));
  }

  private static void send(RunningServer server, String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(30_000);
      String whole = request + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(whole.getBytes(StandardCharsets.ISO_8859_1));
      socket.getInputStream().readAllBytes();
    } catch (SocketException reset) {
      // The server may close before it has read all.
    }
  }

  @Tag("ASVS-16.2.5")
  @Test
  void quotes_nothing_of_a_request_that_cannot_be_read(@TempDir Path folder) throws IOException {
    try (var server = new RunningServer(PackedServer.dataFolder(folder))) {
      listen();
      for (String request : REQUESTS) {
        send(server, request);
      }
    }

    List<String> quoting =
        log.list.stream()
            .filter(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
            .filter(event -> event.toString().contains(SECRET))
            .map(ILoggingEvent::getLoggerName)
            .distinct()
            .toList();
    assertTrue(quoting.contains("org.eclipse.jetty.util.HostPort"), quoting.toString());
    assertEquals(
        List.of(), quoting.stream().filter(logger -> !ServerLog.silences(logger)).toList());
  }
}
