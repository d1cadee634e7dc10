package io.sallyport.http;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Connects a server to its clients in such a way that none of them can keep the others out: no
 * thread waits for a client, and connections, requests and memory are limited.
 */
public final class ProtectedConnector {
  private static final int SOCKET_BUFFER_BYTES = 131_072;

  private final HttpLimits limits;
  private final int maxBodyBytes;
  private final TrustedProxies proxies;

  /**
   * @param proxies whose connections speak for many clients
   */
  public ProtectedConnector(HttpLimits limits, int maxBodyBytes, TrustedProxies proxies) {
    this.limits = limits;
    this.maxBodyBytes = maxBodyBytes;
    this.proxies = proxies;
  }

  /** Puts the handlers before all others, and makes the connector that belongs to them. */
  public ServerConnector connect(Server server, HttpConfiguration http) {
    var memory = BodyMemory.ofThisMachine(maxBodyBytes);
    var connections =
        new ClientConnections(limits, proxies, server.getScheduler(), server.getThreadPool());
    var addresses = new ClientAddresses(proxies);
    var turns = new Turns(limits.requestsPerClient());
    server.insertHandler(new WholeRequests(connections, addresses, memory, maxBodyBytes, turns));
    server.insertHandler(new WholeResponses(connections, memory));
    var connector = new ServerConnector(server, new FewHeaderFields(http));
    connector.addBean(connections);
    // What the kernel would keep for a client that does not read grows to megabytes otherwise.
    connector.setAcceptedSendBufferSize(SOCKET_BUFFER_BYTES);
    connector.setAcceptedReceiveBufferSize(SOCKET_BUFFER_BYTES);
    return connector;
  }
}
