package io.sallyport.security.session;

import com.auth0.jwt.algorithms.Algorithm;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.security.key.SealedKeyPairs;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Key pairs made ready once, because that takes as long as a signature. There are never more than
 * are kept. Immutable.
 */
final class ParsedKeys {

  private record Parsed(JwtKey key, boolean canSign) {}

  private final List<SigningKey> source;
  private final Map<SigningKey, Parsed> parsed;
  private final Map<String, JwtKey> byId;

  private ParsedKeys(List<SigningKey> source, Map<SigningKey, Parsed> parsed) {
    this.source = List.copyOf(source);
    this.parsed = parsed;
    this.byId = new HashMap<>();
    parsed.forEach((key, ready) -> byId.put(key.id(), ready.key()));
  }

  static ParsedKeys none() {
    return new ParsedKeys(List.of(), Map.of());
  }

  boolean areOf(List<SigningKey> keys) {
    return source.equals(keys);
  }

  /** Those that stay are not made ready again. */
  ParsedKeys replacedBy(List<SigningKey> keys, SealedKeyPairs pairs) {
    Map<SigningKey, Parsed> next = new HashMap<>();
    for (SigningKey key : keys) {
      Parsed known = parsed.get(key);
      next.put(key, known == null ? parse(key, pairs) : known);
    }
    return new ParsedKeys(keys, next);
  }

  Optional<JwtKey> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  boolean canSignWith(SigningKey key) {
    Parsed known = parsed.get(key);
    return known != null && known.canSign();
  }

  private static Parsed parse(SigningKey key, SealedKeyPairs pairs) {
    @Nullable PrivateKey secret = pairs.privateKey(key).orElse(null);
    Algorithm algorithm =
        switch (key.algorithm()) {
          case RS256 ->
              Algorithm.RSA256(
                  (RSAPublicKey) SealedKeyPairs.publicKey(key), (RSAPrivateKey) secret);
          case ES256 ->
              new LowEs256((ECPublicKey) SealedKeyPairs.publicKey(key), (ECPrivateKey) secret);
        };
    return new Parsed(new JwtKey(key.id(), algorithm), secret != null);
  }
}
