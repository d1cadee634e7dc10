package io.sallyport.postgres;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A port on 127.0.0.1: the one that was used before, as long as nobody else took it. */
final class FreePort {

  private FreePort() {}

  static int choose(Path remembered) throws IOException {
    int port = read(remembered);
    return port != 0 && isFree(port) ? port : any();
  }

  static void remember(Path file, int port) throws IOException {
    PrivateFiles.write(file, port + "\n");
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = bind(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static int any() throws IOException {
    try (ServerSocket socket = bind(0)) {
      return socket.getLocalPort();
    } catch (BindException noLoopback) {
      throw new EmbeddedFailure(
          "This machine has no 127.0.0.1, where the PostgreSQL inside listens. Give its loopback"
              + " interface that address, or use a PostgreSQL elsewhere.",
          noLoopback);
    }
  }

  private static ServerSocket bind(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
      return socket;
    } catch (IOException taken) {
      socket.close();
      throw taken;
    }
  }

  private static int read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    try {
      int port = Integer.parseInt(Files.readString(file).strip());
      return port > 1023 && port <= 65535 ? port : 0;
    } catch (NumberFormatException damaged) {
      return 0;
    }
  }
}
