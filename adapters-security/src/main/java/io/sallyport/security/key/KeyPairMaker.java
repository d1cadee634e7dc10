package io.sallyport.security.key;

import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.KeyMaker;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.shared.Sealer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Instant;
import java.util.Base64;

/** Makes key pairs with the platform's own generators. Safe for use by many threads. */
public final class KeyPairMaker implements KeyMaker {

  /** As strong as 128 bits, for use beyond 2030 (NIST SP 800-57 part 1, tables 2 and 4). */
  private static final int RSA_BITS = 3072;

  private final SealedKeyPairs pairs;

  public KeyPairMaker(Sealer sealer) {
    this.pairs = new SealedKeyPairs(sealer);
  }

  @Override
  public SigningKey make(
      KeyAlgorithm algorithm, long number, Instant createdAt, Instant signsFrom) {
    KeyPair pair =
        switch (algorithm) {
          case RS256 ->
              generate("RSA", new RSAKeyGenParameterSpec(RSA_BITS, RSAKeyGenParameterSpec.F4));
          case ES256 -> generate("EC", new ECGenParameterSpec("secp256r1"));
        };
    String id = JwkThumbprint.of(pair.getPublic());
    return new SigningKey(
        id,
        algorithm,
        number,
        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
        pairs.seal(id, pair.getPrivate()),
        createdAt,
        signsFrom);
  }

  @Override
  public boolean canSignWith(SigningKey key) {
    return pairs.privateKey(key).isPresent();
  }

  private static KeyPair generate(String name, AlgorithmParameterSpec parameters) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(name);
      generator.initialize(parameters);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("This Java platform makes no such keys.", impossible);
    }
  }
}
