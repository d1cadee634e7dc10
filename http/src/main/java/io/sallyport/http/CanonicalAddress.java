package io.sallyport.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An IP address as RFC 5952 writes it. */
final class CanonicalAddress {
  private static final Pattern ZEROES = Pattern.compile("(?:^|:)0(?::0)+(?::|$)");

  private CanonicalAddress() {}

  static String of(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address.getHostAddress();
    }
    byte[] bytes = address.getAddress();
    String full =
        IntStream.range(0, 8)
            .map(at -> (bytes[2 * at] & 0xFF) << 8 | (bytes[2 * at + 1] & 0xFF))
            .mapToObj(group -> Integer.toHexString(group).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(":"));
    // RFC 5952 section 4.2: the longest run of zero groups is shortened, the first of equals.
    List<String> runs = ZEROES.matcher(full).results().map(run -> run.group()).toList();
    if (runs.isEmpty()) {
      return full;
    }
    String longest =
        runs.stream()
            .reduce((one, other) -> groups(other) > groups(one) ? other : one)
            .orElse(full);
    int start = full.indexOf(longest);
    return full.substring(0, start) + "::" + full.substring(start + longest.length());
  }

  private static long groups(String run) {
    return run.chars().filter(character -> character == '0').count();
  }
}
