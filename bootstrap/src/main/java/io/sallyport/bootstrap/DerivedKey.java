package io.sallyport.bootstrap;

import io.sallyport.domain.shared.Digest;
import io.sallyport.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Makes a key for one purpose from the secret key, so that no key serves two (NIST SP 800-108). */
final class DerivedKey {

  private DerivedKey() {}

  static Secret of(Secret secretKey, String purpose) {
    byte[] key = secretKey.reveal().getBytes(StandardCharsets.UTF_8);
    byte[] label = ("sallyport: " + purpose).getBytes(StandardCharsets.UTF_8);
    return Secret.of(HexFormat.of().formatHex(Digest.hmacSha256(key, label)));
  }
}
