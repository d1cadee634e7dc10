package io.sallyport.bootstrap.configuration;

import io.sallyport.http.Cors;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A web origin, as browsers send it (RFC 6454 section 6.2), or that of an app or an extension:
 * {@code capacitor://localhost}.
 */
final class WebOrigin {

  private static final String FIX =
      "Write it as a browser sends it: https://app.example.org or capacitor://localhost";

  /** An address, or a name whose international letters are in punycode: that is what is sent. */
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:.]+]");

  private WebOrigin() {}

  /**
   * @return scheme, host and, unless it is the scheme's own, port; in lower case, but for the host
   *     of an app or an extension, which is no name of the internet and is sent as it is
   * @throws IllegalArgumentException saying how to put it right
   */
  static String canonical(String text) {
    if (text.contains("*")) {
      throw new IllegalArgumentException(
          "Name each origin: with a wildcard, any page could act for a signed-in person.");
    }
    String scheme = text.substring(0, Math.max(0, text.indexOf(':'))).toLowerCase(Locale.ROOT);
    return scheme.equals("https") || scheme.equals("http")
        ? ofWeb(text)
        : ofApp(scheme + text.substring(scheme.length()));
  }

  private static String ofApp(String text) {
    if (!Cors.isOrigin(text)) {
      throw new IllegalArgumentException(FIX);
    }
    return text;
  }

  private static String ofWeb(String text) {
    URI uri = parsed(text.toLowerCase(Locale.ROOT));
    String scheme = uri.getScheme();
    String host = uri.getHost();
    if (host == null
        || !HOST.matcher(host).matches()
        || !uri.toString().equals(scheme + "://" + uri.getRawAuthority())
        || uri.getRawUserInfo() != null
        || uri.getPort() > 65_535) {
      throw new IllegalArgumentException(FIX);
    }
    return scheme + "://" + host + port(uri, scheme.equals("https") ? 443 : 80);
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
