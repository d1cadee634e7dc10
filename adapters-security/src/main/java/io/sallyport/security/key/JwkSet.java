package io.sallyport.security.key;

import io.sallyport.domain.key.SigningKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The public parts of key pairs as a JSON Web Key Set (RFC 7517 section 5), for anyone who verifies
 * our access tokens.
 */
public final class JwkSet {

  private static final List<String> OF_THE_KEY = List.of("n", "e", "crv", "x", "y");

  private JwkSet() {}

  /** The text of {@code /.well-known/jwks.json}; an empty set if there are none. */
  public static String json(List<SigningKey> keys) {
    return keys.stream()
        .map(key -> Jwk.json(members(key)))
        .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
  }

  private static Map<String, String> members(SigningKey key) {
    SortedMap<String, String> required = Jwk.required(SealedKeyPairs.publicKey(key));
    Map<String, String> members = new LinkedHashMap<>();
    members.put("kty", required.get("kty"));
    members.put("use", "sig");
    members.put("alg", key.algorithm().name());
    members.put("kid", key.id());
    for (String name : OF_THE_KEY) {
      if (required.containsKey(name)) {
        members.put(name, required.get(name));
      }
    }
    return members;
  }
}
