package io.sallyport.http;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import org.eclipse.jetty.io.Connection;
import org.jspecify.annotations.Nullable;

/** One connection, and how long it has been waiting for its client. */
final class ClientConnection {
  private enum Phase {
    RECEIVING,
    WORKING,
    SENDING
  }

  private final Connection connection;
  private final String client;
  private Phase phase = Phase.RECEIVING;
  private long phaseBegan = System.nanoTime();
  private long waitingSince = phaseBegan;

  /** The bytes that had come or gone when it last got on; -1 for a client that has sent nothing. */
  private long bytes = -1;

  private @Nullable Runnable refusal;

  /**
   * @param client the network at the other end; empty for that of a trusted proxy
   */
  ClientConnection(Connection connection, String client) {
    this.connection = connection;
    this.client = client;
  }

  String client() {
    return client;
  }

  /** Waits for a request, its body, or the next one. */
  synchronized void receiving() {
    begin(Phase.RECEIVING, connection.getBytesIn());
  }

  /** Waits for a body. */
  synchronized void receivingBody(Runnable refusalWhenTooLate) {
    refusal = refusalWhenTooLate;
  }

  /** Has a whole request, so that the client waits for us. */
  synchronized void working() {
    begin(Phase.WORKING, 0);
  }

  /** Waits for a response to be taken. */
  synchronized void sending() {
    begin(Phase.SENDING, connection.getBytesOut());
  }

  private void begin(Phase next, long bytesNow) {
    phase = next;
    phaseBegan = System.nanoTime();
    waitingSince = phaseBegan;
    bytes = bytesNow;
    refusal = null;
  }

  synchronized boolean isWorking() {
    return phase == Phase.WORKING;
  }

  /**
   * How long it has been of no use, in nanoseconds: since the last response, or since a part of
   * this one was taken.
   */
  synchronized long useless(long now) {
    return phase == Phase.RECEIVING ? now - phaseBegan : waited(now);
  }

  /**
   * How long the client has kept us waiting for the rest of a request, or has not taken the next
   * part of a response, in nanoseconds; 0 if it owes nothing.
   */
  synchronized long waited(long now) {
    boolean owesNothing =
        switch (phase) {
          case RECEIVING -> bytes == connection.getBytesIn();
          case WORKING -> true;
          case SENDING -> bytes != (bytes = connection.getBytesOut());
        };
    if (owesNothing) {
      waitingSince = now;
    }
    return now - waitingSince;
  }

  /** Refuses the request if it has begun, and closes the connection if not. */
  void giveUp() {
    Runnable answer;
    synchronized (this) {
      answer = refusal;
      refusal = null;
      waitingSince = System.nanoTime();
    }
    if (answer == null) {
      close();
    } else {
      answer.run();
    }
  }

  /** Closes it; what its client has not taken by now is dropped, also by the kernel. */
  void close() {
    if (isSending() && connection.getEndPoint().getTransport() instanceof NetworkChannel channel) {
      try {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      } catch (IOException closedAlready) {
        return;
      }
    }
    connection.getEndPoint().close();
  }

  private synchronized boolean isSending() {
    return phase == Phase.SENDING;
  }
}
