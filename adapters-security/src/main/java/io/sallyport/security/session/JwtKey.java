package io.sallyport.security.session;

import com.auth0.jwt.algorithms.Algorithm;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key with the one algorithm it is for.
 *
 * @param id the {@code kid} of its tokens
 */
record JwtKey(String id, Algorithm algorithm) {

  private static final int ID_BYTES = 12;

  static JwtKey of(JwtSettings settings) {
    byte[] key = settings.key().reveal().getBytes(StandardCharsets.UTF_8);
    return new JwtKey(id(settings.algorithm(), key), settings.algorithm().with(key));
  }

  /** The same on every node, another for another key or algorithm, and no way back to the key. */
  private static String id(JwtAlgorithm algorithm, byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] digest =
          mac.doFinal(("sallyport key id, " + algorithm).getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(digest, ID_BYTES));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA-256.", impossible);
    }
  }
}
