package io.sallyport.security.session;

import static io.sallyport.security.session.JwtForge.quoted;
import static io.sallyport.security.session.SampleTokens.CLAIMS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Forgeries of tokens signed with a secret key, while the key before it still verifies. */
final class JwtForgeryTest implements ForgeryContract {

  private static final byte[] KEY = bytes('k');
  private static final byte[] PREVIOUS = bytes('p');

  private static final Target TARGET =
      Target.of(
          SampleTokens.shared(JwtAlgorithm.HS256, SampleTokens.key('k'), SampleTokens.key('p')),
          JwtAlgorithm.HS256,
          content -> JwtForge.mac(content, "HmacSHA256", KEY));

  @Override
  public Target target() {
    return TARGET;
  }

  @Override
  public int garbledRounds() {
    return 5000;
  }

  @Test
  void reads_tokens_of_up_to_4096_characters() {
    // The signature of HS512 has a length that lets a token have 4096 characters.
    Target target =
        Target.of(
            SampleTokens.shared(JwtAlgorithm.HS512, SampleTokens.key('k'), null),
            JwtAlgorithm.HS512,
            content -> JwtForge.mac(content, "HmacSHA512", KEY));
    int longest = 0;
    for (int blanks = 2000; blanks < 3000; blanks++) {
      String token = target.sign(target.forge().claim("scope", quoted(" ".repeat(blanks))));
      boolean accepted = target.tokens().verify(Secret.of(token), SampleTokens.NOW).isPresent();
      assertEquals(token.length() <= 4096, accepted, "of " + token.length());
      longest = accepted ? token.length() : longest;
    }
    assertEquals(4096, longest);
  }

  @Override
  public void addOwn(Forgeries forged) {
    JwtForge forge = TARGET.forge();
    forged.add("HS512 by our key", forge.header("alg", "\"HS512\"").signed("HmacSHA512", KEY));
    forged.add("HS384 by our key", forge.header("alg", "\"HS384\"").signed("HmacSHA384", KEY));
    forged.add("HS512, said to be HS256", forge.signed("HmacSHA512", KEY));
    forged.add("cut to half", forge.signed(JwtForgeryTest::half));
    addThoseOfPreviousKeys(forged);
    addThoseOfKeyPairs(forged);
  }

  private static void addThoseOfPreviousKeys(Forgeries forged) {
    JwtForge forge = TARGET.forge();
    forged.add("by the previous key under the current kid", forge.signed("HmacSHA256", PREVIOUS));
    for (JwtAlgorithm algorithm :
        new JwtAlgorithm[] {JwtAlgorithm.HS256, JwtAlgorithm.HS384, JwtAlgorithm.HS512}) {
      JwtForge before = forge.header("kid", quoted(keyId(algorithm, 'p')));
      forged.add("by the current key under the previous kid of " + algorithm, TARGET.sign(before));
      if (algorithm != JwtAlgorithm.HS256) {
        forged.add(
            "by the previous key, HS256 under its kid of " + algorithm,
            before.signed("HmacSHA256", PREVIOUS));
        forged.add(
            "by the current key under its kid for " + algorithm,
            TARGET.sign(forge.header("kid", quoted(keyId(algorithm, 'k')))));
        forged.add(
            "by the current key as " + algorithm,
            SampleTokens.shared(algorithm, SampleTokens.key('k'), null)
                .issue(CLAIMS, SampleTokens.ROLES)
                .reveal());
      }
    }
    forged.add(
        "by the key before the previous one",
        SampleTokens.shared(JwtAlgorithm.HS256, SampleTokens.key('o'), null)
            .issue(CLAIMS, SampleTokens.ROLES)
            .reveal());
  }

  private static void addThoseOfKeyPairs(Forgeries forged) {
    KeyPair rsa = rsa();
    JwtForge forge = TARGET.forge();
    JwtForge rs256 = forge.header("alg", "\"RS256\"");
    forged.add("RS256 by a key of their own", rs256.signed(signer("SHA256withRSA", rsa)));
    forged.add("RS256 said to be HS256", forge.signed(signer("SHA256withRSA", rsa)));
    forged.add("HS256 by a public key", forge.signed("HmacSHA256", rsa.getPublic().getEncoded()));
    forged.add(
        "ES256 of zeros",
        forge.header("alg", "\"ES256\"").content() + "." + JwtForge.base64(new byte[64]));
  }

  private static Target.Signer signer(String name, KeyPair pair) {
    return content -> RawSignature.of(name, pair.getPrivate(), content);
  }

  private static byte[] half(String content) {
    return Arrays.copyOf(JwtForge.mac(content, "HmacSHA256", KEY), 16);
  }

  private static String keyId(JwtAlgorithm algorithm, char key) {
    return JwtForge.keyId(
        SampleTokens.shared(algorithm, SampleTokens.key(key), null)
            .issue(CLAIMS, SampleTokens.ROLES)
            .reveal());
  }

  private static byte[] bytes(char key) {
    return SampleTokens.key(key).reveal().getBytes(StandardCharsets.US_ASCII);
  }

  private static KeyPair rsa() {
    try {
      return KeyPairGenerator.getInstance("RSA").generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
