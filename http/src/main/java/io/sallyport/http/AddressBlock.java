package io.sallyport.http;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of IP addresses in CIDR notation: {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or one
 * address.
 *
 * @param prefix how many leading bits count
 */
public record AddressBlock(InetAddress address, int prefix) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  /** Empty if the text is not such a block. Never resolves a name. */
  public static Optional<AddressBlock> parse(String text) {
    int slash = text.indexOf('/');
    Optional<InetAddress> address = AddressText.parse(slash < 0 ? text : text.substring(0, slash));
    if (address.isEmpty()) {
      return Optional.empty();
    }
    int bits = address.get().getAddress().length * 8;
    if (slash < 0) {
      return Optional.of(new AddressBlock(address.get(), bits));
    }
    String length = text.substring(slash + 1);
    return NUMBER.matcher(length).matches() && Integer.parseInt(length) <= bits
        ? Optional.of(new AddressBlock(address.get(), Integer.parseInt(length)))
        : Optional.empty();
  }

  boolean contains(InetAddress other) {
    byte[] mine = address.getAddress();
    byte[] theirs = other.getAddress();
    if (mine.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
