package io.sallyport.http;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the server listens and what it takes.
 *
 * @param host the address to listen on
 * @param port 0 for any free one
 * @param maxBodyBytes the largest body that is read
 * @param cors who may call from a browser
 * @param proxies whose word is taken, and on what
 * @param publicUrl where clients reach us, without a slash at its end; null if not known. Over
 *     https, browsers are told to stay there.
 * @param maxThreads the most threads; more than can ever wait for hashing, so that others get in
 * @param stopTimeout how long requests under way may take when the server stops
 * @param limits what clients may take up
 */
public record HttpSettings(
    String host,
    int port,
    int maxBodyBytes,
    Cors cors,
    TrustedProxies proxies,
    @Nullable URI publicUrl,
    int maxThreads,
    Duration stopTimeout,
    HttpLimits limits) {
  public static final int DEFAULT_MAX_BODY_BYTES = 65_536;
  public static final int DEFAULT_MAX_THREADS = 200;

  /** Under the limits that fit so many threads. */
  public HttpSettings(
      String host,
      int port,
      int maxBodyBytes,
      Cors cors,
      TrustedProxies proxies,
      @Nullable URI publicUrl,
      int maxThreads,
      Duration stopTimeout) {
    this(
        host,
        port,
        maxBodyBytes,
        cors,
        proxies,
        publicUrl,
        maxThreads,
        stopTimeout,
        HttpLimits.ofThreads(maxThreads));
  }

  /** Bodies of 64 KiB, no CORS, no proxies, 200 threads, 10 seconds to stop. */
  public static HttpSettings listeningOn(String host, int port) {
    return new HttpSettings(
        host,
        port,
        DEFAULT_MAX_BODY_BYTES,
        new Cors(Set.of()),
        TrustedProxies.none(),
        null,
        DEFAULT_MAX_THREADS,
        Duration.ofSeconds(10));
  }
}
