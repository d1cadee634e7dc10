package io.sallyport.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;

/**
 * Which pages of other origins may call us from a browser: those named, exactly, and no other (the
 * Fetch standard, CORS protocol).
 *
 * @param origins as a browser sends them: {@code https://app.example.org}; those of apps and
 *     extensions have schemes of their own: {@code capacitor://localhost}
 */
public record Cors(Set<String> origins) {
  private static final Pattern ORIGIN =
      Pattern.compile("https?://([a-z0-9.-]+|\\[[0-9a-f:.]+])(:\\d{1,5})?");

  /** The host of such an origin is sent as it is written, in whatever case. */
  private static final Pattern OF_APP =
      Pattern.compile(
          "(?!(https?|wss?|ftp|file|data|blob|about|javascript):)"
              + "[a-z][a-z0-9+.-]*://[A-Za-z0-9._-]+(:\\d{1,5})?");

  private static final String EXPOSED =
      "Accept-Patch, Allow, ETag, Idempotency-Replayed, Link, Location, RateLimit,"
          + " RateLimit-Policy, Retry-After, WWW-Authenticate, X-Request-Id";
  private static final String TAKEN =
      "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, traceparent,"
          + " tracestate, X-Request-Id";

  /**
   * @throws IllegalArgumentException if one is not an origin; {@code *} and {@code null} are none
   */
  public Cors {
    origins = Set.copyOf(origins);
    List<String> wrong = origins.stream().filter(origin -> !isOrigin(origin)).sorted().toList();
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(
          "Not an origin like https://app.example.org: " + String.join(", ", wrong));
    }
  }

  /** Whether this is an origin as a browser sends it: lower case on the web, no path. */
  public static boolean isOrigin(String text) {
    return ORIGIN.matcher(text).matches() || OF_APP.matcher(text).matches();
  }

  void respond(HttpFields request, HttpFields.Mutable response) {
    if (origins.isEmpty()) {
      return;
    }
    response.add("Vary", "Origin");
    String origin = request.get("Origin");
    if (origin != null && origins.contains(origin)) {
      response.put("Access-Control-Allow-Origin", origin);
      response.put("Access-Control-Expose-Headers", EXPOSED);
    }
  }

  /** What to add for a browser that asks before it calls (a preflight). */
  void respondToPreflight(Context ctx, String methods) {
    if (ctx.header("Access-Control-Request-Method") != null
        && ctx.res().getHeader("Access-Control-Allow-Origin") != null) {
      ctx.header("Access-Control-Allow-Methods", methods);
      ctx.header("Access-Control-Allow-Headers", TAKEN);
      ctx.header("Access-Control-Max-Age", "600");
    }
  }
}
