package io.sallyport.security.key;

import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.Secret;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/**
 * Reads the two parts of a kept key pair. The private part is sealed for its own {@code kid}, so
 * that none can be put in another's place.
 */
public final class SealedKeyPairs {

  private final Sealer sealer;

  public SealedKeyPairs(Sealer sealer) {
    this.sealer = sealer;
  }

  String seal(String id, PrivateKey key) {
    return sealer.seal(
        purpose(id), Secret.of(Base64.getEncoder().encodeToString(key.getEncoded())));
  }

  public static PublicKey publicKey(SigningKey key) {
    try {
      byte[] encoded = Base64.getDecoder().decode(key.publicKey());
      return factory(key.algorithm()).generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("The public key of " + key.id() + " is broken.", broken);
    }
  }

  /** Empty if it was sealed under a key that is not known. */
  public Optional<PrivateKey> privateKey(SigningKey key) {
    return sealer
        .open(purpose(key.id()), key.sealedPrivatePart())
        .map(encoded -> Base64.getDecoder().decode(encoded.reveal()))
        .map(encoded -> privateKey(key, encoded));
  }

  /** What is wrong with it is not told on: the cause might quote the key. */
  private static PrivateKey privateKey(SigningKey key, byte[] encoded) {
    try {
      return factory(key.algorithm()).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("The private key of " + key.id() + " is broken.");
    }
  }

  private static KeyFactory factory(KeyAlgorithm algorithm) throws GeneralSecurityException {
    return KeyFactory.getInstance(
        switch (algorithm) {
          case RS256 -> "RSA";
          case ES256 -> "EC";
        });
  }

  private static String purpose(String id) {
    return "private key " + id;
  }
}
