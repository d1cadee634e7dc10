package io.sallyport.security.shared;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in Galois/Counter Mode with a tag of 128 bits (NIST SP 800-38D), which every Java
 * platform has.
 */
final class AesGcm {

  static final int NONCE_BYTES = 12;
  static final int TAG_BYTES = 16;

  private final SecretKeySpec key;
  private final byte[] context;

  /**
   * @param key 32 bytes
   * @param context what the text belongs to; not in the result, but opens nothing if it is another
   */
  AesGcm(byte[] key, byte[] context) {
    this.key = new SecretKeySpec(key, "AES");
    this.context = context;
  }

  byte[] seal(byte[] nonce, byte[] text) {
    try {
      return run(Cipher.ENCRYPT_MODE, nonce, text, 0);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("This Java platform lacks AES-GCM.", impossible);
    }
  }

  /** The text behind this nonce and tag; empty if any of it is not what was sealed. */
  Optional<byte[]> open(byte[] nonce, byte[] sealed, int from) {
    try {
      return Optional.of(run(Cipher.DECRYPT_MODE, nonce, sealed, from));
    } catch (AEADBadTagException changed) {
      return Optional.empty();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("This Java platform lacks AES-GCM.", impossible);
    }
  }

  private byte[] run(int mode, byte[] nonce, byte[] input, int from)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(8 * TAG_BYTES, nonce));
    cipher.updateAAD(context);
    return cipher.doFinal(input, from, input.length - from);
  }
}
