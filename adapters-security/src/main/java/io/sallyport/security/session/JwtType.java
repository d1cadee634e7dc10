package io.sallyport.security.session;

import org.jspecify.annotations.Nullable;

/** What a token calls itself in its header, {@code typ}. */
public enum JwtType {
  /** An access token in the profile of RFC 9068, which no other kind of token passes for. */
  AT_JWT("at+jwt"),
  /** Any JSON Web Token (RFC 7519 section 5.1), for verifiers that know nothing else. */
  JWT("JWT");

  private final String value;

  JwtType(String value) {
    this.value = value;
  }

  String value() {
    return value;
  }

  /** Media types: in any case, with or without {@code application/} (RFC 9068 section 4). */
  boolean is(@Nullable String type) {
    return value.equalsIgnoreCase(type) || ("application/" + value).equalsIgnoreCase(type);
  }
}
