package io.sallyport.security.session;

import static io.sallyport.security.session.JwtForge.quoted;

import io.sallyport.domain.key.SigningKey;
import io.sallyport.security.key.SealedKeyPairs;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Forgeries that need key pairs: the public part taken for a secret, one pair taken for another.
 *
 * @param signing the pair that signs, by the algorithm of the target
 * @param previous one of the same algorithm that verifies only
 * @param other one of the other algorithm that verifies too
 * @param outlived one of the same algorithm that is forgotten
 */
record KeyPairForgeries(
    Target target, SigningKey signing, SigningKey previous, SigningKey other, SigningKey outlived) {

  private static final SealedKeyPairs PAIRS = new SealedKeyPairs(KeptKeys.SEALER);

  static Target.Signer signer(SigningKey key) {
    PrivateKey secret = PAIRS.privateKey(key).orElseThrow();
    return switch (key.algorithm()) {
      case RS256 -> content -> RawSignature.of("SHA256withRSA", secret, content);
      case ES256 ->
          content -> EcdsaSignature.of("SHA256withECDSA", secret, content).lower().joined();
    };
  }

  void addTo(Forgeries forged) {
    addConfusions(forged);
    addSwaps(forged);
    addOwnKeys(forged);
  }

  /** RFC 8725 section 2.1: what is public, taken for the secret of an HMAC. */
  private void addConfusions(Forgeries forged) {
    secrets()
        .forEach(
            (what, secret) -> {
              for (String algorithm : new String[] {"HS256", "HS384", "HS512"}) {
                String mac = algorithm.replace("HS", "HmacSHA");
                forged.add(
                    algorithm + " under " + what,
                    target.forge().header("alg", quoted(algorithm)).signed(mac, secret));
                forged.add(
                    algorithm + " under " + what + ", said to be ours",
                    target.forge().signed(mac, secret));
              }
            });
  }

  private Map<String, byte[]> secrets() {
    byte[] der = Base64.getDecoder().decode(signing.publicKey());
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    String pem = "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----";
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("the public key in PEM", pem + "\n");
    texts.put("the public key in PEM without a line end", pem);
    texts.put("the public key in PEM of another system", (pem + "\n").replace("\n", "\r\n"));
    texts.put("the public key in PEM on one line", pem.replace("\n", ""));
    texts.put("the lines of the public key", lines);
    texts.put("the public key in Base64", signing.publicKey());
    texts.put("the public key in base64url", JwtForge.base64(der));
    texts.put("the kid as a secret", signing.id());
    Map<String, byte[]> secrets = new LinkedHashMap<>();
    texts.forEach((name, text) -> secrets.put(name, text.getBytes(StandardCharsets.US_ASCII)));
    secrets.put("the public key in DER", der);
    return secrets;
  }

  private void addSwaps(Forgeries forged) {
    JwtForge forge = target.forge();
    String otherAlgorithm = quoted(other.algorithm().name());
    JwtForge underOther = forge.header("kid", quoted(other.id()));
    forged.add("our kid, signed by the other pair", forge.signed(signer(other)));
    forged.add(
        "our kid, signed by the other pair and saying so",
        forge.header("alg", otherAlgorithm).signed(signer(other)));
    forged.add(
        "kid of the other pair, its algorithm, our signature",
        target.sign(underOther.header("alg", otherAlgorithm)));
    forged.add("kid of the other pair, our algorithm, our signature", target.sign(underOther));
    forged.add(
        "kid of the other pair, our algorithm, its signature", underOther.signed(signer(other)));
    forged.add("our kid, signed by the previous pair", forge.signed(signer(previous)));
    forged.add(
        "kid of the previous pair, our signature",
        target.sign(forge.header("kid", quoted(previous.id()))));
    forged.add(
        "by a pair long outlived",
        forge.header("kid", quoted(outlived.id())).signed(signer(outlived)));
    forged.add("by a pair long outlived under our kid", forge.signed(signer(outlived)));
  }

  private void addOwnKeys(Forgeries forged) {
    SigningKey theirs = KeptKeys.pair(signing.algorithm(), 9, SampleTokens.NOW);
    JwtForge forge = target.forge();
    JwtForge named = forge.header("kid", quoted(theirs.id()));
    forged.add("by a pair of their own under our kid", forge.signed(signer(theirs)));
    forged.add("by a pair of their own under its kid", named.signed(signer(theirs)));
    Map<String, String> pointers = new LinkedHashMap<>();
    pointers.put("jwk", jwk(theirs));
    pointers.put("jku", "\"http://127.0.0.1:1/.well-known/jwks.json\"");
    pointers.put("x5u", "\"http://127.0.0.1:1/chain.pem\"");
    pointers.put("x5c", "[" + quoted(theirs.publicKey()) + "]");
    pointers.forEach(
        (name, json) -> {
          forged.add("their pair in " + name, named.header(name, json).signed(signer(theirs)));
          forged.add(
              "their pair in " + name + " under our kid",
              forge.header(name, json).signed(signer(theirs)));
          forged.add(
              "their pair in " + name + " in place of kid",
              forge.withoutHeader("kid").header(name, json).signed(signer(theirs)));
          forged.add(
              "their pair in " + name + " in place of typ",
              named.withoutHeader("typ").header(name, json).signed(signer(theirs)));
        });
  }

  private static String jwk(SigningKey key) {
    return PublishedKeys.jwk(key).toJSONString();
  }
}
