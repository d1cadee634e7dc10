package io.sallyport.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hops that proxies have written into a header. */
final class Hops {
  private static final Pattern WITH_PORT =
      Pattern.compile("\\[([^]]+)](?::\\d{1,5})?|([^:]+):\\d{1,5}");
  private static final Pattern FORWARDED_FOR =
      Pattern.compile("(?:^|;)\\s*for=(\"[^\"]*\"|[^;\\s]*)\\s*(?:;|$)", Pattern.CASE_INSENSITIVE);

  private Hops() {}

  /** The elements of a field, the nearest hop last. */
  static List<String> of(List<String> headers) {
    return headers.stream()
        .flatMap(header -> Arrays.stream(header.split(",", -1)))
        .map(String::strip)
        .toList();
  }

  /** Whom each element of {@code Forwarded} speaks for (RFC 7239 section 5.2). */
  static List<String> ofForwarded(List<String> headers) {
    return of(headers).stream().map(Hops::forwardedFor).toList();
  }

  private static String forwardedFor(String element) {
    Matcher matcher = FORWARDED_FOR.matcher(element);
    return matcher.find() ? matcher.group(1).replace("\"", "") : "";
  }

  /** The address in an element, perhaps with a port; empty if it has none. */
  static Optional<InetAddress> address(String hop) {
    Matcher port = WITH_PORT.matcher(hop);
    if (!port.matches()) {
      return AddressText.parse(hop);
    }
    return AddressText.parse(port.group(1) != null ? port.group(1) : port.group(2));
  }
}
