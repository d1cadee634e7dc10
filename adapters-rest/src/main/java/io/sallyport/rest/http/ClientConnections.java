package io.sallyport.rest.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the connections of a server: gives up those whose client is too slow, and lets a new one
 * in at a limit in place of the one that has waited longest for its client. More than so many of
 * one client are let in while they keep nobody waiting, so that a burst of requests is served.
 */
final class ClientConnections extends AbstractLifeCycle implements Connection.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(ClientConnections.class);
  private static final int LOOKS_PER_TIMEOUT = 20;

  private final HttpLimits limits;
  private final TrustedProxies proxies;
  private final Scheduler scheduler;
  private volatile Scheduler.Task next = () -> true;
  private final Map<Connection, ClientConnection> open = new ConcurrentHashMap<>();

  ClientConnections(HttpLimits limits, TrustedProxies proxies, Scheduler scheduler) {
    this.limits = limits;
    this.proxies = proxies;
    this.scheduler = scheduler;
  }

  @Override
  protected void doStart() {
    lookLater();
  }

  @Override
  protected void doStop() {
    next.cancel();
  }

  /** The connection on which a request came. */
  ClientConnection of(Request request) {
    Connection connection = request.getConnectionMetaData().getConnection();
    ClientConnection known = open.get(connection);
    return known == null ? new ClientConnection(connection, "") : known;
  }

  @Override
  public void onOpened(Connection connection) {
    String client =
        connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress socket
            ? client(socket.getAddress())
            : "";
    var fresh = new ClientConnection(connection, client);
    open.put(connection, fresh);
    makeRoom(fresh);
  }

  private String client(InetAddress peer) {
    return proxies.contains(peer) ? "" : ClientNetwork.of(peer);
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  private synchronized void makeRoom(ClientConnection fresh) {
    Stream<ClientConnection> ofClient =
        fresh.client().isEmpty()
            ? Stream.empty()
            : open.values().stream().filter(other -> other.client().equals(fresh.client()));
    List<ClientConnection> neighbours = ofClient.toList();
    if (neighbours.size() > limits.connectionsPerClient()) {
      longestWaiting(neighbours, fresh)
          .filter(ClientConnection::isExpendable)
          .ifPresent(this::close);
    }
    if (open.size() > limits.connections()) {
      close(longestWaiting(open.values(), fresh).orElse(fresh));
    }
  }

  /** Those with a request, on which we work, are not among them. */
  private static Optional<ClientConnection> longestWaiting(
      Collection<ClientConnection> candidates, ClientConnection fresh) {
    long now = System.nanoTime();
    return candidates.stream()
        .filter(candidate -> candidate != fresh && !candidate.isWorking())
        .max(
            Comparator.comparing(ClientConnection::isExpendable)
                .thenComparing(candidate -> candidate.waited(now))
                .thenComparing(candidate -> candidate.inPhase(now)));
  }

  private void close(ClientConnection victim) {
    open.values().remove(victim);
    victim.close();
  }

  private void lookLater() {
    long pause = limits.clientTimeout().toMillis() / LOOKS_PER_TIMEOUT;
    next = scheduler.schedule(this::look, pause, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      long now = System.nanoTime();
      List<ClientConnection> slow =
          open.values().stream()
              .filter(client -> client.waited(now) > limits.clientTimeout().toNanos())
              .toList();
      slow.forEach(ClientConnection::giveUp);
      if (!slow.isEmpty()) {
        LOG.atInfo()
            .addKeyValue("event", "slow_clients_given_up")
            .addKeyValue("count", slow.size())
            .log("gave up clients that were too slow");
      }
    } finally {
      if (isRunning()) {
        lookLater();
      }
    }
  }
}
