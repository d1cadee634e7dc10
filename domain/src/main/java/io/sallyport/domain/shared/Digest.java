package io.sallyport.domain.shared;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SHA-256 (FIPS 180-4), and HMAC (RFC 2104) with it or with SHA-384. */
public final class Digest {

  private static final int BUFFER_BYTES = 1 << 16;

  private Digest() {}

  /**
   * @param parts taken as one text, one after the other
   * @return 32 bytes
   */
  public static byte[] sha256(byte[]... parts) {
    MessageDigest digest = sha256();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  /**
   * @param text read to its end, and not closed
   * @return 32 bytes
   */
  public static byte[] sha256(InputStream text) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return digest.digest();
  }

  /**
   * @param parts taken as one text, one after the other
   * @return 32 bytes
   */
  public static byte[] hmacSha256(byte[] key, byte[]... parts) {
    return hmac("HmacSHA256", key, parts);
  }

  /**
   * @param parts taken as one text, one after the other
   * @return 48 bytes
   */
  public static byte[] hmacSha384(byte[] key, byte[]... parts) {
    return hmac("HmacSHA384", key, parts);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }

  private static byte[] hmac(String algorithm, byte[] key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("This Java platform lacks " + algorithm + ".", impossible);
    }
  }
}
