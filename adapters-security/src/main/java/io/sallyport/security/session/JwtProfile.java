package io.sallyport.security.session;

/**
 * What all our tokens say alike.
 *
 * @param type the {@code typ} of every token; those that say {@code at+jwt} are good in any case
 * @param issuer the {@code iss} of every token: who makes them
 * @param audience the {@code aud} of every token: for whom; another for every service that shares
 *     the key
 * @param clientId the {@code client_id} of every token (RFC 9068 section 2.2): our clients are
 *     first-party ones, under one name
 */
public record JwtProfile(JwtType type, String issuer, String audience, String clientId) {

  /** The name of a client where no other is given. */
  public static final String DEFAULT_CLIENT_ID = "sallyport";

  public JwtProfile {
    if (issuer.isBlank() || audience.isBlank() || clientId.isBlank()) {
      throw new IllegalArgumentException("Tokens name who makes them, for whom and through whom.");
    }
  }

  static JwtProfile of(String issuer, String audience) {
    return new JwtProfile(JwtType.AT_JWT, issuer, audience, DEFAULT_CLIENT_ID);
  }
}
