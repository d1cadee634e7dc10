package io.sallyport.bootstrap.configuration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * An address or a network of addresses, in CIDR form (RFC 4632 section 3.1, RFC 4291 section 2.3).
 */
final class Network {

  private static final Pattern V4 = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
  private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
  private static final Pattern PREFIX = Pattern.compile("0|[1-9]\\d{0,2}");
  private static final String FIX = "Write an address or a network: 10.0.0.0/8, fd00::/8.";

  private Network() {}

  /**
   * @return address and prefix length; that of a single address is all of its bits
   * @throws IllegalArgumentException saying how to put it right
   */
  static String canonical(String text) {
    int slash = text.indexOf('/');
    byte[] address = address(slash < 0 ? text : text.substring(0, slash));
    int bits = address.length * 8;
    int prefix = slash < 0 ? bits : prefix(text.substring(slash + 1), bits);
    byte[] network = masked(address, prefix);
    if (!Arrays.equals(network, address)) {
      throw new IllegalArgumentException(
          "It has bits set past its prefix; write " + written(network, prefix) + ".");
    }
    return written(network, prefix);
  }

  /** Reads without asking a name server: a name is refused before it is looked up. */
  private static byte[] address(String text) {
    if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
      throw new IllegalArgumentException(FIX);
    }
    try {
      return InetAddress.getByName(text).getAddress();
    } catch (UnknownHostException malformed) {
      throw new IllegalArgumentException(FIX, malformed);
    }
  }

  private static int prefix(String text, int bits) {
    if (!PREFIX.matcher(text).matches() || Integer.parseInt(text) > bits) {
      throw new IllegalArgumentException(FIX);
    }
    return Integer.parseInt(text);
  }

  private static byte[] masked(byte[] address, int prefix) {
    byte[] network = address.clone();
    for (int bit = prefix; bit < network.length * 8; bit++) {
      network[bit / 8] &= (byte) ~(0x80 >> (bit % 8));
    }
    return network;
  }

  private static String written(byte[] network, int prefix) {
    try {
      return InetAddress.getByAddress(network).getHostAddress() + "/" + prefix;
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
