package io.sallyport.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Clients that send a byte a second: half of them of a header, half of a body. Who is cut off
 * connects again a second later.
 */
final class SlowConnections implements AutoCloseable {

  private static final String HEADER = "GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ";
  private static final String BODY =
      "POST /api/v1/sessions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 6000\r\n\r\n";
  private static final int STEP_MILLIS = 1_000;

  private final InetSocketAddress address;
  private final List<SocketChannel> channels = new ArrayList<>();
  private final Thread thread = new Thread(this::goOn, "slow clients");
  private volatile boolean closed;

  private SlowConnections(Server server) {
    URI base = URI.create(server.base());
    address = new InetSocketAddress(base.getHost(), base.getPort());
    thread.setDaemon(true);
  }

  static SlowConnections open(Server server, int count) throws IOException {
    SlowConnections connections = new SlowConnections(server);
    for (int i = 0; i < count; i++) {
      connections.channels.add(connections.begin(i));
    }
    connections.thread.start();
    return connections;
  }

  private SocketChannel begin(int client) throws IOException {
    SocketChannel channel = SocketChannel.open(address);
    send(channel, client % 2 == 0 ? HEADER : BODY);
    channel.configureBlocking(false);
    return channel;
  }

  private void goOn() {
    try {
      for (; !closed; Thread.sleep(STEP_MILLIS)) {
        for (int i = 0; i < channels.size(); i++) {
          step(i);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void step(int client) {
    SocketChannel channel = channels.get(client);
    try {
      if (!channel.isOpen()) {
        channels.set(client, begin(client));
      } else if (channel.read(ByteBuffer.allocate(512)) != 0) {
        channel.close();
      } else {
        send(channel, "x");
      }
    } catch (IOException cutOff) {
      close(channel);
    }
  }

  private static void send(SocketChannel channel, String text) throws IOException {
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
  }

  private static void close(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException gone) {
      // It was cut off.
    }
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    thread.interrupt();
    thread.join();
    channels.forEach(SlowConnections::close);
  }
}
