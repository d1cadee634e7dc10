package io.sallyport.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the connections of a server: gives up those whose client is too slow, and lets a new one
 * in at a limit in place of the one that has been of no use for longest. More than so many of one
 * client are let in while all are younger than a second, so that a burst of requests is served.
 */
final class ClientConnections extends AbstractLifeCycle implements Connection.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(ClientConnections.class);
  private static final int LOOKS_PER_TIMEOUT = 20;
  private static final int MAKE_ROOM_AFTER_MILLIS = 10;
  private static final long PATIENCE_NANOS = 1_000_000_000L;

  private final HttpLimits limits;
  private final TrustedProxies proxies;
  private final Scheduler scheduler;
  private final Executor threads;
  private final AtomicBoolean makingRoom = new AtomicBoolean();
  private volatile Scheduler.Task next = () -> true;
  private final Map<Connection, ClientConnection> open = new ConcurrentHashMap<>();

  ClientConnections(
      HttpLimits limits, TrustedProxies proxies, Scheduler scheduler, Executor threads) {
    this.limits = limits;
    this.proxies = proxies;
    this.scheduler = scheduler;
    this.threads = threads;
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
    if (open.size() > 2 * limits.connections()) {
      close(fresh);
    } else if (open.size() > Math.min(limits.connections(), limits.connectionsPerClient())
        && makingRoom.compareAndSet(false, true)) {
      scheduler.schedule(this::makeRoom, MAKE_ROOM_AFTER_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private String client(InetAddress peer) {
    return proxies.contains(peer) ? "" : ClientNetwork.of(peer);
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  /** For all that were opened meanwhile, so that none of them waits for it. */
  private void makeRoom() {
    makingRoom.set(false);
    long now = System.nanoTime();
    Map<String, List<ClientConnection>> byClient =
        open.values().stream().collect(Collectors.groupingBy(ClientConnection::client));
    byClient.forEach(
        (client, connections) -> {
          if (!client.isEmpty()) {
            leastUseful(connections, limits.connectionsPerClient(), now)
                .filter(connection -> connection.useless(now) > PATIENCE_NANOS)
                .forEach(this::close);
          }
        });
    leastUseful(open.values(), limits.connections(), now).forEach(this::close);
  }

  /** As many as there are too many; those on which we work are not among them. */
  private static Stream<ClientConnection> leastUseful(
      Collection<ClientConnection> connections, int most, long now) {
    Map<ClientConnection, Long> useless = new HashMap<>();
    connections.stream()
        .filter(connection -> !connection.isWorking())
        .forEach(connection -> useless.put(connection, connection.useless(now)));
    return useless.entrySet().stream()
        .sorted(Map.Entry.<ClientConnection, Long>comparingByValue().reversed())
        .limit(Math.max(0, connections.size() - most))
        .map(Map.Entry::getKey);
  }

  private void close(ClientConnection victim) {
    open.values().remove(victim);
    threads.execute(victim::close);
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
      slow.forEach(connection -> threads.execute(connection::giveUp));
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
