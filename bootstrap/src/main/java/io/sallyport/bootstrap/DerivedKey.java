package io.sallyport.bootstrap;

import io.sallyport.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes a key for one purpose from the secret key, so that no key serves two (NIST SP 800-108). */
final class DerivedKey {

  private DerivedKey() {}

  static Secret of(Secret secretKey, String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              secretKey.reveal().getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
      byte[] key = mac.doFinal(("sallyport: " + purpose).getBytes(StandardCharsets.UTF_8));
      return Secret.of(HexFormat.of().formatHex(key));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has HmacSHA256.", impossible);
    }
  }
}
