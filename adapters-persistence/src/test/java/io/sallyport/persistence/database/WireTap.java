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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands before a PostgreSQL and writes down what it is asked, by the messages of the protocol
 * (PostgreSQL manual, section 55.7). Otherwise it only passes on.
 */
public final class WireTap implements AutoCloseable {

  private static final int EXECUTE = 'E';
  private static final int PARSE = 'P';
  private static final int QUERY = 'Q';
  private static final int SYNC = 'S';

  private final DatabaseUrl behind;
  private final ServerSocket door;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> heard = new CopyOnWriteArrayList<>();

  public WireTap(DatabaseUrl behind) throws IOException {
    this.behind = behind;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::letIn);
  }

  /** The same database, through here. */
  public DatabaseUrl url() {
    return DatabaseUrl.parse(
        behind.jdbcUrl().replaceFirst(":[0-9]+/", ":" + door.getLocalPort() + "/")
            + "?sslmode=disable&gssencmode=disable&user="
            + behind.user());
  }

  /**
   * Everything since the last call: {@code execute} for each statement that was to be run, {@code
   * sync} for each time an answer was waited for, and the text of each statement the first time.
   */
  public List<String> heard() {
    List<String> all = List.copyOf(heard);
    heard.clear();
    return all;
  }

  private void letIn() {
    try {
      while (true) {
        Socket client = door.accept();
        int port = Integer.parseInt(behind.jdbcUrl().replaceFirst(".*:([0-9]+)/.*", "$1"));
        var server = new Socket(InetAddress.getLoopbackAddress(), port);
        threads.execute(
            () -> pass(() -> listen(client.getInputStream(), server.getOutputStream()), server));
        threads.execute(
            () -> pass(() -> server.getInputStream().transferTo(client.getOutputStream()), client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void listen(InputStream client, OutputStream server) throws IOException {
    var messages = new DataInputStream(client);
    int startupLength = messages.readInt();
    server.write(ByteBuffer.allocate(4).putInt(startupLength).array());
    server.write(messages.readNBytes(startupLength - 4));
    while (true) {
      int type = messages.readUnsignedByte();
      int length = messages.readInt();
      byte[] body = messages.readNBytes(length - 4);
      note(type, new String(body, StandardCharsets.ISO_8859_1).split("\0", -1));
      byte[] message =
          ByteBuffer.allocate(length + 1).put((byte) type).putInt(length).put(body).array();
      server.write(message);
    }
  }

  private void note(int type, String[] texts) {
    switch (type) {
      case EXECUTE -> heard.add("execute");
      case SYNC -> heard.add("sync");
      case PARSE -> heard.add(texts[1]);
      case QUERY -> {
        // An empty one is how a pool asks whether the connection is alive.
        if (!texts[0].isEmpty()) {
          heard.addAll(List.of(texts[0], "execute", "sync"));
        }
      }
      default -> {}
    }
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
