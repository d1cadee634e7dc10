package io.sallyport.security.session;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whose tokens are forged.
 *
 * @param real a token they issued, of {@link SampleTokens#CLAIMS}
 * @param signer signs as they do, whatever the content
 */
record Target(JwtAccessTokens tokens, String algorithm, String real, Signer signer) {

  /** The signature of a content: header, dot, payload. */
  @FunctionalInterface
  interface Signer {
    byte[] sign(String content);
  }

  static Target of(JwtAccessTokens tokens, JwtAlgorithm algorithm, Signer signer) {
    return new Target(
        tokens,
        algorithm.name(),
        tokens.issue(SampleTokens.CLAIMS, SampleTokens.ROLES).reveal(),
        signer);
  }

  String keyId() {
    return JwtForge.keyId(real);
  }

  /** What a token says that is as good as theirs. */
  JwtForge forge() {
    long now = SampleTokens.NOW.getEpochSecond();
    Map<String, String> header = new LinkedHashMap<>();
    header.put("alg", JwtForge.quoted(algorithm));
    header.put("typ", "\"at+jwt\"");
    header.put("kid", JwtForge.quoted(keyId()));
    Map<String, String> payload = new LinkedHashMap<>();
    payload.put("iss", JwtForge.quoted(SampleTokens.ISSUER));
    payload.put("sub", JwtForge.quoted(SampleTokens.CLAIMS.userId().toString()));
    payload.put("aud", JwtForge.quoted(SampleTokens.AUDIENCE));
    payload.put("iat", String.valueOf(now));
    payload.put("nbf", String.valueOf(now));
    payload.put("exp", String.valueOf(now + 1800));
    payload.put("jti", "\"c29tZSB1bmlxdWUgaWQ\"");
    payload.put("sid", JwtForge.quoted(SampleTokens.CLAIMS.sessionId().toString()));
    payload.put("auth_time", String.valueOf(now - 60));
    payload.put("auth_number", "2");
    payload.put("reauthenticated", "true");
    payload.put("scope", "\"api\"");
    return new JwtForge(header, payload);
  }

  String sign(JwtForge forge) {
    return forge.signed(signer);
  }
}
