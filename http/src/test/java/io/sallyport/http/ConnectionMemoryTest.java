package io.sallyport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings("StringConcatToTextBlock") // the line ends of HTTP are to be seen
final class ConnectionMemoryTest {

  private static final int CONNECTIONS = 200;

  /** A thousand connections, which the server lets in, must fit into its heap many times. */
  private static final int MOST_BYTES_EACH = 40_000;

  /** An access token is longer than what Jetty would remember of most headers. */
  private static final byte[] REQUEST =
      ("GET /live HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + "t".repeat(600))
          .concat("\r\n\r\n")
          .getBytes(StandardCharsets.US_ASCII);

  private static final String END_OF_RESPONSE = "{\"status\":\"up\"}";

  @Test
  void a_connection_that_waits_for_its_next_request_takes_up_little() throws IOException {
    List<Socket> sockets = new ArrayList<>();
    try (var server = new TestServer()) {
      try {
        // What the first requests ever leave behind is there already.
        sockets.add(used(server.port()));
        long before = heap();
        for (int count = 0; count < CONNECTIONS; count++) {
          sockets.add(used(server.port()));
        }

        long each = (heap() - before) / CONNECTIONS;

        assertTrue(each < MOST_BYTES_EACH, () -> each + " bytes");
      } finally {
        for (Socket socket : sockets) {
          socket.close();
        }
      }
    }
  }

  /** Jetty makes what it remembers of headers for the second request. */
  private static Socket used(int port) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    for (int request = 0; request < 3; request++) {
      socket.getOutputStream().write(REQUEST);
      assertEquals(END_OF_RESPONSE, readToEnd(socket.getInputStream()));
    }
    return socket;
  }

  private static String readToEnd(InputStream response) throws IOException {
    var read = new StringBuilder();
    while (read.indexOf(END_OF_RESPONSE) < 0) {
      int next = response.read();
      if (next < 0) {
        return read.toString();
      }
      read.append((char) next);
    }
    return read.substring(read.indexOf(END_OF_RESPONSE));
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
