package io.sallyport.rest.session;

import io.javalin.http.Context;
import io.sallyport.domain.shared.Secret;
import io.sallyport.http.HttpRefusal;
import io.sallyport.http.Parameters;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What services authenticate themselves by: a name and a secret each, in the Authorization header
 * ({@code client_secret_basic}, RFC 6749 section 2.3.1). Safe for use by many threads.
 */
public final class ServiceCredentials {
  private static final String BASIC = "basic ";

  /**
   * One of them; a service that changes its secret has two.
   *
   * @param secret visible ASCII
   */
  public record Credential(String name, Secret secret) {}

  private final List<Credential> credentials;

  public ServiceCredentials(List<Credential> credentials) {
    this.credentials = List.copyOf(credentials);
  }

  boolean isEmpty() {
    return credentials.isEmpty();
  }

  /**
   * Compares with every credential, in a time that tells nothing of them. RFC 6749 has both parts
   * encoded as in a form; clients that do not are many, and are taken too.
   *
   * @throws OAuthError if the request has none of them
   */
  void require(Context ctx) {
    Secret shown = shown(ctx).orElseThrow(OAuthError::invalidClient);
    Secret decoded = decoded(shown);
    boolean known = false;
    for (Credential credential : credentials) {
      Secret expected = Secret.of(credential.name() + ":" + credential.secret().reveal());
      known |= isSame(expected, shown);
      known |= isSame(expected, decoded);
    }
    if (!known) {
      throw OAuthError.invalidClient();
    }
  }

  private static Optional<Secret> shown(Context ctx) {
    List<String> headers = Collections.list(ctx.req().getHeaders("Authorization"));
    if (headers.size() != 1 || !headers.get(0).regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return Optional.empty();
    }
    try {
      byte[] pair = Base64.getDecoder().decode(headers.get(0).substring(BASIC.length()).strip());
      return Optional.of(Secret.of(new String(pair, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** Neither a name nor a secret of ours has a character that separates parts of a form. */
  private static Secret decoded(Secret shown) {
    try {
      return Parameters.parse("pair=" + shown.reveal()).all("pair").stream()
          .findFirst()
          .map(Secret::of)
          .orElse(shown);
    } catch (HttpRefusal malformed) {
      return shown;
    }
  }

  private static boolean isSame(Secret expected, Secret shown) {
    return MessageDigest.isEqual(
        expected.reveal().getBytes(StandardCharsets.UTF_8),
        shown.reveal().getBytes(StandardCharsets.UTF_8));
  }
}
