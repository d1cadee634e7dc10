package io.sallyport.security.session;

import static io.sallyport.security.session.EcdsaSignature.ORDER;
import static io.sallyport.security.session.JwtForge.quoted;
import static io.sallyport.security.session.SampleTokens.NOW;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.security.key.SealedKeyPairs;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Forgeries of tokens signed by ECDSA. */
final class Es256ForgeryTest implements ForgeryContract {

  private static final SigningKey SIGNING = KeptKeys.pair(KeyAlgorithm.ES256, 3, NOW);
  private static final SigningKey PREVIOUS = KeptKeys.pair(KeyAlgorithm.ES256, 2, NOW);
  private static final SigningKey OUTLIVED = KeptKeys.pair(KeyAlgorithm.ES256, 1, NOW);
  private static final SigningKey OTHER = KeptKeys.pair(KeyAlgorithm.RS256, 1, NOW);
  private static final SealedKeyPairs PAIRS = new SealedKeyPairs(KeptKeys.SEALER);

  private static final Target TARGET =
      Target.of(
          SampleTokens.pairs(JwtAlgorithm.ES256, new KeptKeys(SIGNING, PREVIOUS, OTHER)),
          JwtAlgorithm.ES256,
          KeyPairForgeries.signer(SIGNING));

  @Override
  public Target target() {
    return TARGET;
  }

  @Override
  public int garbledRounds() {
    return 600;
  }

  @Test
  void signs_with_the_lower_of_two_numbers() {
    for (int round = 0; round < 50; round++) {
      String token = TARGET.tokens().issue(SampleTokens.CLAIMS, SampleTokens.ROLES).reveal();
      byte[] signature = Base64.getUrlDecoder().decode(token.split("\\.", -1)[2]);
      assertTrue(EcdsaSignature.read(signature).isLow());
    }
  }

  @Override
  public void addOwn(Forgeries forged) {
    new KeyPairForgeries(TARGET, SIGNING, PREVIOUS, OTHER, OUTLIVED).addTo(forged);
    addOtherHashes(forged);
    addBentSignatures(forged);
    addNumbers(forged);
  }

  private static void addOtherHashes(Forgeries forged) {
    PrivateKey secret = PAIRS.privateKey(SIGNING).orElseThrow();
    Map<String, String> algorithms = new LinkedHashMap<>();
    algorithms.put("ES384", "SHA384withECDSA");
    algorithms.put("ES512", "SHA512withECDSA");
    algorithms.put("ES1", "SHA1withECDSA");
    algorithms.forEach(
        (name, algorithm) -> {
          Target.Signer signer =
              content -> EcdsaSignature.of(algorithm, secret, content).lower().joined();
          forged.add(
              name + " by our key", TARGET.forge().header("alg", quoted(name)).signed(signer));
          forged.add(name + " by our key, said to be ES256", TARGET.forge().signed(signer));
        });
  }

  private static void addBentSignatures(Forgeries forged) {
    String content = TARGET.forge().content();
    byte[] right = TARGET.signer().sign(content);
    EcdsaSignature numbers = EcdsaSignature.read(right);
    byte[] r = Arrays.copyOf(right, 32);
    byte[] s = Arrays.copyOfRange(right, 32, 64);
    byte[] zero = new byte[1];
    Map<String, byte[]> bent = new LinkedHashMap<>();
    bent.put("n - s, as right as s", numbers.other().joined());
    bent.put("in DER", numbers.der());
    bent.put("n - s in DER", numbers.other().der());
    bent.put("in DER, filled up", Arrays.copyOf(numbers.der(), 72));
    bent.put("r and s swapped", RawSignature.joined(s, r));
    bent.put("r alone", r);
    bent.put("r twice", RawSignature.joined(r, r));
    bent.put("one byte short", Arrays.copyOf(right, 63));
    bent.put("one byte long", Arrays.copyOf(right, 65));
    bent.put("a zero before it", RawSignature.joined(zero, right));
    bent.put("a zero before each", RawSignature.joined(zero, r, zero, s));
    bent.put("as long as ES384", Arrays.copyOf(right, 96));
    bent.put("as long as ES512", Arrays.copyOf(right, 132));
    bent.put("twice", RawSignature.joined(right, right));
    bent.put("of the header", TARGET.signer().sign(content.substring(0, content.indexOf('.'))));
    bent.put("of the payload", TARGET.signer().sign(content.substring(content.indexOf('.') + 1)));
    bent.put("of nothing", TARGET.signer().sign(""));
    bent.forEach(
        (name, bytes) -> forged.add("signature: " + name, content + "." + JwtForge.base64(bytes)));
  }

  /** Numbers that a careless verifier takes for right whatever is signed (CVE-2022-21449). */
  private static void addNumbers(Forgeries forged) {
    String content = TARGET.forge().content();
    EcdsaSignature right = EcdsaSignature.read(TARGET.signer().sign(content));
    Map<String, BigInteger> numbers = new LinkedHashMap<>();
    numbers.put("0", BigInteger.ZERO);
    numbers.put("1", BigInteger.ONE);
    numbers.put("n", ORDER);
    numbers.put("n - 1", ORDER.subtract(BigInteger.ONE));
    numbers.put("n + 1", ORDER.add(BigInteger.ONE));
    numbers.put("n / 2", ORDER.shiftRight(1));
    numbers.put("all ones", BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE));
    numbers.forEach(
        (one, r) -> {
          add(forged, "r = " + one, content, new EcdsaSignature(r, right.s()));
          add(forged, "s = " + one, content, new EcdsaSignature(right.r(), r));
          numbers.forEach(
              (two, s) ->
                  add(forged, "r = " + one + ", s = " + two, content, new EcdsaSignature(r, s)));
        });
  }

  private static void add(Forgeries forged, String name, String content, EcdsaSignature signature) {
    forged.add(name, content + "." + JwtForge.base64(signature.joined()));
  }
}
