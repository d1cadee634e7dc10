package io.sallyport.http;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * What a proxy before us takes from the front of a path, so that it must stand there again in what
 * we write: {@code /accounts}, or nothing. The public URL says it, or else the proxy.
 */
final class PathPrefix {
  private static final Pattern PREFIX = Pattern.compile("(?:/(?!\\.\\.?(?:/|$))[A-Za-z0-9._~-]+)*");
  private static final int MAX_LENGTH = 256;

  private final TrustedProxies proxies;
  private final @Nullable URI publicUrl;

  /**
   * @param publicUrl null if it is not known
   */
  PathPrefix(TrustedProxies proxies, @Nullable URI publicUrl) {
    this.proxies = proxies;
    this.publicUrl = publicUrl;
  }

  String of(Request request) {
    if (publicUrl != null) {
      return publicUrl.getRawPath();
    }
    boolean believed =
        proxies.headers().contains(ProxyHeader.X_FORWARDED_PREFIX)
            && TrustedProxies.peer(request).filter(proxies::contains).isPresent();
    return believed
        ? of(request.getHeaders().getValuesList(ProxyHeader.X_FORWARDED_PREFIX.field()))
        : "";
  }

  /**
   * The nearest proxy wrote the last. What is no plain path is none: {@code //host} would lead
   * elsewhere.
   */
  static String of(List<String> values) {
    String last = values.isEmpty() ? "" : values.get(values.size() - 1).strip();
    String prefix = last.endsWith("/") ? last.substring(0, last.length() - 1) : last;
    return prefix.length() <= MAX_LENGTH && PREFIX.matcher(prefix).matches() ? prefix : "";
  }
}
