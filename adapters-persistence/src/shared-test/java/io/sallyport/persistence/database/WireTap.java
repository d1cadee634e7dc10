package io.sallyport.persistence.database;

import java.io.ByteArrayOutputStream;
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
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before a PostgreSQL and writes down what it is asked, by the messages of the protocol
 * (PostgreSQL manual, section 55.7). Otherwise it only passes on.
 */
public final class WireTap implements AutoCloseable {

  private static final AtomicInteger CONNECTIONS = new AtomicInteger();

  private final DatabaseUrl behind;
  private final ServerSocket door;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final List<RoundTrip> roundTrips = new CopyOnWriteArrayList<>();

  /**
   * What was sent before an answer was waited for.
   *
   * @param connection tells connections apart
   * @param statements that were to be run, by their texts, in order
   */
  public record RoundTrip(int connection, List<String> statements) {}

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

  /**
   * Every round trip since the last call, without those in which a pool asks whether a connection
   * is alive.
   */
  public List<RoundTrip> roundTrips() {
    List<RoundTrip> all = List.copyOf(roundTrips);
    roundTrips.clear();
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
    var told = new ToldStatements(CONNECTIONS.incrementAndGet(), heard, roundTrips);
    // What belongs to one round trip goes on together: a client that waited before would hang.
    var held = new ByteArrayOutputStream();
    while (true) {
      int type = messages.readUnsignedByte();
      int length = messages.readInt();
      byte[] body = messages.readNBytes(length - 4);
      told.note(type, new String(body, StandardCharsets.UTF_8).split("\0", -1));
      held.write(ByteBuffer.allocate(length + 1).put((byte) type).putInt(length).put(body).array());
      if (!told.isHeldBack()) {
        held.writeTo(server);
        held.reset();
      }
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
