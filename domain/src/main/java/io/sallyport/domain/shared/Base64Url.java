package io.sallyport.domain.shared;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Bytes as letters for a URL or a header: base64url without padding (RFC 4648 section 5). */
public final class Base64Url {

  private static final int GROUP_BYTES = 3;
  private static final int GROUP_CHARACTERS = 4;
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
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
      return Optional.of(DECODER.decode(text)).filter(bytes -> isTheForm(text, bytes));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** The decoder lets padding and stray bits pass; both can only be behind the last whole group. */
  private static boolean isTheForm(String text, byte[] bytes) {
    int rest = bytes.length % GROUP_BYTES;
    String tail = encode(Arrays.copyOfRange(bytes, bytes.length - rest, bytes.length));
    int length = bytes.length / GROUP_BYTES * GROUP_CHARACTERS + tail.length();
    return text.length() == length && text.endsWith(tail);
  }
}
