package io.sallyport.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.server.Request;

/**
 * Finds the address of the client. Proxies that we trust say whom they speak for, in the one header
 * that they write; what anyone else says about that, or in another header, is not believed. Names
 * are never resolved.
 */
final class ClientAddresses {
  private final TrustedProxies proxies;

  ClientAddresses(TrustedProxies proxies) {
    this.proxies = proxies;
  }

  /** Empty if it is not known. */
  Optional<InetAddress> of(Request request) {
    return TrustedProxies.peer(request)
        .map(peer -> client(peer, field -> request.getHeaders().getValuesList(field)));
  }

  /**
   * @param headers the values of a field of the request, the nearest hop last
   */
  InetAddress client(InetAddress peer, Function<String, List<String>> headers) {
    if (proxies.headers().contains(ProxyHeader.FORWARDED)) {
      return furthest(peer, Hops.ofForwarded(headers.apply(ProxyHeader.FORWARDED.field())));
    }
    return proxies.headers().contains(ProxyHeader.X_FORWARDED_FOR)
        ? furthest(peer, Hops.of(headers.apply(ProxyHeader.X_FORWARDED_FOR.field())))
        : peer;
  }

  private InetAddress furthest(InetAddress peer, List<String> hops) {
    InetAddress found = peer;
    for (int at = hops.size() - 1; at >= 0 && proxies.contains(found); at--) {
      Optional<InetAddress> hop = Hops.address(hops.get(at));
      if (hop.isEmpty()) {
        return found;
      }
      found = hop.get();
    }
    return found;
  }
}
