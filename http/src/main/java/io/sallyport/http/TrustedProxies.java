package io.sallyport.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.server.Request;

/**
 * The proxies whose word is taken, and on what. A proxy passes on every header that it does not
 * write, as it came from the client; so of those that it does write, the operator names each.
 *
 * @param headers those that the proxies write themselves
 */
public record TrustedProxies(List<AddressBlock> blocks, Set<ProxyHeader> headers) {

  /**
   * @throws IllegalArgumentException if there are two headers for the client's address
   */
  public TrustedProxies {
    blocks = List.copyOf(blocks);
    headers = Set.copyOf(headers);
    if (headers.containsAll(EnumSet.of(ProxyHeader.X_FORWARDED_FOR, ProxyHeader.FORWARDED))) {
      throw new IllegalArgumentException("Name the one header that tells the client's address.");
    }
  }

  public static TrustedProxies none() {
    return new TrustedProxies(List.of(), Set.of());
  }

  boolean contains(InetAddress address) {
    return blocks.stream().anyMatch(block -> block.contains(address));
  }

  /** The other end of the connection; empty if it has no address. */
  static Optional<InetAddress> peer(Request request) {
    return request.getConnectionMetaData().getRemoteSocketAddress()
            instanceof InetSocketAddress socket
        ? Optional.of(socket.getAddress())
        : Optional.empty();
  }
}
