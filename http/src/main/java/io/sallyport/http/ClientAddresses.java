package io.sallyport.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Finds the address of the client. Proxies that we trust say whom they speak for, in the one header
 * that they write; what anyone else says about that, or in another header, is not believed. Names
 * are never resolved.
 */
final class ClientAddresses {
  private static final Pattern WITH_PORT =
      Pattern.compile("\\[([^]]+)](?::\\d{1,5})?|([^:]+):\\d{1,5}");
  private static final Pattern FORWARDED_FOR =
      Pattern.compile("(?:^|;)\\s*for=(\"[^\"]*\"|[^;\\s]*)\\s*(?:;|$)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ZEROES = Pattern.compile("(?:^|:)0(?::0)+(?::|$)");

  private final TrustedProxies proxies;

  ClientAddresses(TrustedProxies proxies) {
    this.proxies = proxies;
  }

  /** In the text form of RFC 5952; null if it is not known. */
  @Nullable String of(Request request) {
    return TrustedProxies.peer(request)
        .map(peer -> text(client(peer, field -> request.getHeaders().getValuesList(field))))
        .orElse(null);
  }

  /**
   * @param headers the values of a field of the request, the nearest hop last
   */
  InetAddress client(InetAddress peer, Function<String, List<String>> headers) {
    if (proxies.headers().contains(ProxyHeader.FORWARDED)) {
      List<String> elements = hops(headers.apply(ProxyHeader.FORWARDED.field()));
      return furthest(peer, elements.stream().map(ClientAddresses::forwardedFor).toList());
    }
    return proxies.headers().contains(ProxyHeader.X_FORWARDED_FOR)
        ? furthest(peer, hops(headers.apply(ProxyHeader.X_FORWARDED_FOR.field())))
        : peer;
  }

  private InetAddress furthest(InetAddress peer, List<String> hops) {
    InetAddress found = peer;
    for (int at = hops.size() - 1; at >= 0 && proxies.contains(found); at--) {
      Optional<InetAddress> hop = parse(hops.get(at));
      if (hop.isEmpty()) {
        return found;
      }
      found = hop.get();
    }
    return found;
  }

  private static List<String> hops(List<String> headers) {
    return headers.stream()
        .flatMap(header -> Arrays.stream(header.split(",", -1)))
        .map(String::strip)
        .toList();
  }

  private static String forwardedFor(String element) {
    Matcher matcher = FORWARDED_FOR.matcher(element);
    return matcher.find() ? matcher.group(1).replace("\"", "") : "";
  }

  private static Optional<InetAddress> parse(String hop) {
    Matcher port = WITH_PORT.matcher(hop);
    if (!port.matches()) {
      return AddressBlock.address(hop);
    }
    return AddressBlock.address(port.group(1) != null ? port.group(1) : port.group(2));
  }

  static String text(InetAddress address) {
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
