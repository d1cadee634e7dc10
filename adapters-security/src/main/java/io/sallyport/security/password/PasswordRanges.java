package io.sallyport.security.password;

import io.sallyport.domain.password.BreachedPasswords;
import io.sallyport.domain.password.Password;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A service that knows breached passwords and is not told which one is asked for: it gets the first
 * five hexadecimal digits of a SHA-1 digest, sends all digests that begin so, padded, and the
 * comparison is made here (the range search of Have I Been Pwned, and of whoever copies it).
 *
 * <p>Throws {@link UncheckedIOException} when it has no response within a second: put {@link
 * GuardedLookup} around it.
 */
public final class PasswordRanges implements BreachedPasswords {

  private static final int PREFIX_DIGITS = 5;
  private static final int MOST_BYTES = 1 << 20;
  private static final int OK = 200;
  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final String service;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(LONGEST)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * @param service what stands before the slash and the digits; https, or http on this machine
   * @throws IllegalArgumentException if it is no such address
   */
  public PasswordRanges(URI service) {
    boolean isHttps = "https".equals(service.getScheme());
    boolean isLocal = "http".equals(service.getScheme()) && isLoopback(service);
    if (service.getHost() == null
        || service.getRawUserInfo() != null
        || service.getRawQuery() != null
        || service.getRawFragment() != null
        || !(isHttps || isLocal)) {
      throw new IllegalArgumentException(
          "A range service has an address of https, without a user, a query or a fragment.");
    }
    this.service = service.toString().replaceAll("/+$", "");
  }

  private static boolean isLoopback(URI service) {
    return service.getHost() != null && LOOPBACK.contains(service.getHost());
  }

  @Override
  public boolean contains(Password password) {
    String digest = HexFormat.of().withUpperCase().formatHex(Sha1.of(password));
    try {
      return RangeLines.have(
          range(digest.substring(0, PREFIX_DIGITS)), digest.substring(PREFIX_DIGITS));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private String range(String prefix) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(service + "/" + prefix))
            .timeout(LONGEST)
            .header("Add-Padding", "true")
            .header("User-Agent", "Sallyport")
            .build();
    HttpResponse<String> response =
        within(client.sendAsync(request, head -> new BoundedBody(MOST_BYTES)));
    if (response.statusCode() != OK) {
      throw new IOException("The service responded with status " + response.statusCode() + ".");
    }
    return response.body();
  }

  /** The timeout of a request ends with its header; a body may come slower still. */
  private static <T> T within(CompletableFuture<T> response) throws IOException {
    try {
      return response.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new HttpTimeoutException("The service did not respond within a second.");
    } catch (ExecutionException failed) {
      throw new IOException("The service could not be asked.", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } finally {
      response.cancel(true);
    }
  }
}
