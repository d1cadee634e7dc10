package io.sallyport.domain.shared;

import java.util.Base64;
import java.util.Optional;

/** Bytes as letters for a URL or a header: base64url without padding (RFC 4648 section 5). */
public final class Base64Url {

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private Base64Url() {}

  public static String encode(byte[] bytes) {
    return ENCODER.encodeToString(bytes);
  }

  /**
   * Empty unless it is the one form that some bytes have: no padding, no blanks, no stray bits (RFC
   * 4648 sections 3.2 and 3.5).
   */
  public static Optional<byte[]> decode(String text) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(text))
          .filter(bytes -> encode(bytes).equals(text));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
