package io.sallyport.bench.load;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Clients that have sent one request each, keep the connection, and send nothing more. */
final class IdleConnections implements AutoCloseable {

  private static final byte[] REQUEST =
      "GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final int PATIENCE_MILLIS = 10_000;

  private final List<Socket> sockets = new ArrayList<>();

  static IdleConnections open(Server server, int count) throws IOException {
    IdleConnections connections = new IdleConnections();
    try {
      for (int i = 0; i < count; i++) {
        connections.add(URI.create(server.base()));
      }
      return connections;
    } catch (IOException refused) {
      connections.close();
      throw new IOException(
          server.name() + " takes " + connections.sockets.size() + " connections only", refused);
    }
  }

  private void add(URI address) throws IOException {
    Socket socket = new Socket(address.getHost(), address.getPort());
    sockets.add(socket);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.getOutputStream().write(REQUEST);
    if (socket.getInputStream().read(new byte[4_096]) < 0) {
      throw new IOException("closed");
    }
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
