package io.sallyport.bootstrap.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Where clients reach us: an origin, perhaps with a path behind it. */
final class PublicUrl {

  private static final String FIX =
      "Write where clients reach it: https://accounts.example.org, or https://example.org/accounts.";

  private static final Pattern PATH = Pattern.compile("(?:/(?!\\.\\.?(?:/|$))[A-Za-z0-9._~-]+)*/?");

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127\\.[0-9.]+|\\[::1]|\\[0:0:0:0:0:0:0:1]");

  private PublicUrl() {}

  /**
   * @return in lower case but for the path, without the port of its scheme, and without a slash at
   *     its end
   * @throws IllegalArgumentException saying how to put it right
   */
  static URI canonical(String text) {
    URI uri = parsed(text);
    boolean whole =
        uri.getRawQuery() == null
            && uri.getRawFragment() == null
            && uri.getRawAuthority() != null
            && uri.getRawPath() != null
            && PATH.matcher(uri.getRawPath()).matches();
    if (!whole) {
      throw new IllegalArgumentException(FIX);
    }
    try {
      String origin = WebOrigin.canonical(uri.getScheme() + "://" + uri.getRawAuthority());
      return URI.create(origin + uri.getRawPath().replaceFirst("/$", ""));
    } catch (IllegalArgumentException noOrigin) {
      throw new IllegalArgumentException(FIX, noOrigin);
    }
  }

  /** Whether what is sent there crosses a network that others may listen on. */
  static boolean isInTheClear(URI url) {
    return url.getScheme().equals("http") && !LOOPBACK.matcher(url.getHost()).matches();
  }

  private static URI parsed(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException malformed) {
      throw new IllegalArgumentException(FIX, malformed);
    }
  }
}
