package io.sallyport.security.session;

import static io.sallyport.security.session.JwtForge.quoted;
import static io.sallyport.security.session.SampleTokens.NOW;

import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.security.key.SealedKeyPairs;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Forgeries of tokens signed by RSA. */
final class Rs256ForgeryTest implements ForgeryContract {

  private static final SigningKey SIGNING = KeptKeys.pair(KeyAlgorithm.RS256, 3, NOW);
  private static final SigningKey PREVIOUS = KeptKeys.pair(KeyAlgorithm.RS256, 2, NOW);
  private static final SigningKey OUTLIVED = KeptKeys.pair(KeyAlgorithm.RS256, 1, NOW);
  private static final SigningKey OTHER = KeptKeys.pair(KeyAlgorithm.ES256, 1, NOW);
  private static final SealedKeyPairs PAIRS = new SealedKeyPairs(KeptKeys.SEALER);

  private static final Target TARGET =
      Target.of(
          SampleTokens.pairs(JwtAlgorithm.RS256, new KeptKeys(SIGNING, PREVIOUS, OTHER)),
          JwtAlgorithm.RS256,
          KeyPairForgeries.signer(SIGNING));

  @Override
  public Target target() {
    return TARGET;
  }

  @Override
  public int garbledRounds() {
    return 600;
  }

  @Override
  public void addOwn(Forgeries forged) {
    new KeyPairForgeries(TARGET, SIGNING, PREVIOUS, OTHER, OUTLIVED).addTo(forged);
    addOtherHashes(forged);
    addBentSignatures(forged);
  }

  private static void addOtherHashes(Forgeries forged) {
    PrivateKey secret = PAIRS.privateKey(SIGNING).orElseThrow();
    Map<String, String> algorithms = new LinkedHashMap<>();
    algorithms.put("RS384", "SHA384withRSA");
    algorithms.put("RS512", "SHA512withRSA");
    algorithms.put("RS1", "SHA1withRSA");
    algorithms.put("RS224", "SHA224withRSA");
    algorithms.put("MD5", "MD5withRSA");
    algorithms.put("no hash", "NONEwithRSA");
    algorithms.forEach(
        (name, algorithm) -> {
          JwtForge said = TARGET.forge().header("alg", quoted(name));
          // Without a hash RSA takes but a few bytes: as many as a hash has.
          Target.Signer signer =
              content ->
                  RawSignature.of(
                      algorithm,
                      secret,
                      name.equals("no hash") ? content.substring(0, 32) : content);
          forged.add(name + " by our key", said.signed(signer));
          forged.add(name + " by our key, said to be RS256", TARGET.forge().signed(signer));
        });
    Target.Signer pss = content -> RsaPss.of(secret, content);
    forged.add("PS256 by our key", TARGET.forge().header("alg", "\"PS256\"").signed(pss));
    forged.add("PS256 by our key, said to be RS256", TARGET.forge().signed(pss));
  }

  private static void addBentSignatures(Forgeries forged) {
    String content = TARGET.forge().content();
    byte[] right = TARGET.signer().sign(content);
    BigInteger number = new BigInteger(1, right);
    BigInteger modulus = ((RSAPublicKey) SealedKeyPairs.publicKey(SIGNING)).getModulus();
    Map<String, byte[]> bent = new LinkedHashMap<>();
    bent.put("one byte short", Arrays.copyOf(right, 255));
    bent.put("first byte missing", Arrays.copyOfRange(right, 1, 256));
    bent.put("one byte long", Arrays.copyOf(right, 257));
    bent.put("a zero before it", RawSignature.joined(new byte[1], right));
    bent.put("twice", RawSignature.joined(right, right));
    bent.put("plus the modulus", number.add(modulus).toByteArray());
    bent.put("plus the modulus, in as many bytes", RawSignature.fixed(number.add(modulus), 256));
    bent.put("the modulus without it", RawSignature.fixed(modulus.subtract(number), 256));
    bent.put("0", new byte[256]);
    bent.put("1", RawSignature.fixed(BigInteger.ONE, 256));
    bent.put("the modulus", RawSignature.fixed(modulus, 256));
    bent.put("the modulus less 1", RawSignature.fixed(modulus.subtract(BigInteger.ONE), 256));
    bent.put("all ones", RawSignature.fixed(BigInteger.ONE.negate(), 256));
    bent.put("of the header", TARGET.signer().sign(content.substring(0, content.indexOf('.'))));
    bent.put("of the payload", TARGET.signer().sign(content.substring(content.indexOf('.') + 1)));
    bent.put("of nothing", TARGET.signer().sign(""));
    bent.put("the content itself", content.getBytes(StandardCharsets.US_ASCII));
    bent.forEach(
        (name, bytes) -> forged.add("signature: " + name, content + "." + JwtForge.base64(bytes)));
  }
}
