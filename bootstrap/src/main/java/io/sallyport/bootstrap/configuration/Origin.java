package io.sallyport.bootstrap.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** A web origin, as browsers send it (RFC 6454 section 6.2). */
final class Origin {

  private static final String FIX = "Write it as a browser sends it: https://app.example.org";

  /** An address, or a name whose international letters are in punycode: that is what is sent. */
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:.]+]");

  private Origin() {}

  /**
   * @return scheme, host and, unless it is the scheme's own, port; in lower case
   * @throws IllegalArgumentException saying how to put it right
   */
  static String canonical(String text) {
    if (text.contains("*")) {
      throw new IllegalArgumentException(
          "Name each origin: with a wildcard, any page could act for a signed-in person.");
    }
    URI uri = parsed(text.toLowerCase(Locale.ROOT));
    String scheme = uri.getScheme();
    String host = uri.getHost();
    if (scheme == null
        || host == null
        || !HOST.matcher(host).matches()
        || !uri.toString().equals(scheme + "://" + uri.getRawAuthority())
        || uri.getRawUserInfo() != null
        || uri.getPort() > 65_535) {
      throw new IllegalArgumentException(FIX);
    }
    return switch (scheme) {
      case "https" -> scheme + "://" + host + port(uri, 443);
      case "http" -> scheme + "://" + host + port(uri, 80);
      default -> throw new IllegalArgumentException(FIX);
    };
  }

  private static String port(URI uri, int standard) {
    return uri.getPort() == -1 || uri.getPort() == standard ? "" : ":" + uri.getPort();
  }

  private static URI parsed(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException malformed) {
      throw new IllegalArgumentException(FIX, malformed);
    }
  }
}
