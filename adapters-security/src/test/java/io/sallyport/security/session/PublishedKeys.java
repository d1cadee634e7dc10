package io.sallyport.security.session;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.security.key.SealedKeyPairs;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;

/** Our public keys as others read them (RFC 7517). */
final class PublishedKeys {

  private PublishedKeys() {}

  static JWKSet of(List<SigningKey> keys) {
    return new JWKSet(keys.stream().map(PublishedKeys::jwk).toList());
  }

  static JWK jwk(SigningKey key) {
    PublicKey publicKey = SealedKeyPairs.publicKey(key);
    return switch (key.algorithm()) {
      case RS256 ->
          new RSAKey.Builder((RSAPublicKey) publicKey)
              .keyID(key.id())
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .build();
      case ES256 ->
          new ECKey.Builder(Curve.P_256, (ECPublicKey) publicKey)
              .keyID(key.id())
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.ES256)
              .build();
    };
  }
}
