package io.sallyport.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom limits for one client hold for: what one customer of a network is usually given. */
final class ClientNetwork {
  private static final int CUSTOMER_BYTES = 8;

  private ClientNetwork() {}

  /** The address itself, or the /64 network of an IPv6 address (RFC 6177 section 2). */
  static String of(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), CUSTOMER_BYTES))
        : address.getHostAddress();
  }
}
