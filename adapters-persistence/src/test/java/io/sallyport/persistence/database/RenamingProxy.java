package io.sallyport.persistence.database;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands before a PostgreSQL as a pooling proxy does: what it says of the server process (message
 * BackendKeyData of the protocol) is of its own making. Otherwise it only passes on.
 */
final class RenamingProxy implements AutoCloseable {

  private final ServerSocket door;
  private final int serverPort;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  RenamingProxy(int serverPort) throws IOException {
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.serverPort = serverPort;
    threads.execute(this::letIn);
  }

  int port() {
    return door.getLocalPort();
  }

  private void letIn() {
    try {
      while (true) {
        Socket client = door.accept();
        var server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        threads.execute(
            () -> pass(() -> client.getInputStream().transferTo(server.getOutputStream()), server));
        threads.execute(
            () -> pass(() -> answer(server.getInputStream(), client.getOutputStream()), client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private static void answer(InputStream server, OutputStream client) throws IOException {
    var messages = new DataInputStream(server);
    for (int type = 0; type != 'K'; ) {
      type = messages.readUnsignedByte();
      int length = messages.readInt();
      byte[] body = messages.readNBytes(length - 4);
      if (type == 'K') {
        ByteBuffer.wrap(body).putInt(0, ~ByteBuffer.wrap(body).getInt(0));
      }
      client.write(ByteBuffer.allocate(5).put((byte) type).putInt(length).array());
      client.write(body);
    }
    client.flush();
    server.transferTo(client);
  }

  private interface Passing {
    void run() throws IOException;
  }

  private static void pass(Passing passing, Socket end) {
    try (end) {
      passing.run();
    } catch (IOException closed) {
      // One side hung up; the other is told by closing.
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    threads.shutdownNow();
  }
}
