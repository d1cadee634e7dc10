package io.sallyport.security.session;

import io.sallyport.domain.access.IdentityProof;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.session.AccessTokens.Claims;
import io.sallyport.domain.shared.Secret;
import io.sallyport.security.shared.SecureRandomSecretSource;
import java.time.Instant;
import java.util.Locale;

/** Prints what a token costs, in microseconds; to be run by hand on a quiet machine. */
final class JwtSpeed {

  private static final int WARM_UP = 5_000;
  private static final int ROUNDS = 5_000;

  private JwtSpeed() {}

  public static void main(String[] arguments) {
    var secrets = new SecureRandomSecretSource();
    Instant now = Instant.now();
    var claims =
        new Claims(
            UserId.next(now, secrets),
            SessionId.next(now, secrets),
            IdentityProof.logIn(now),
            now,
            now.plusSeconds(60));
    for (JwtAlgorithm algorithm : JwtAlgorithm.values()) {
      JwtAccessTokens tokens = tokens(algorithm);
      Secret token = tokens.issue(claims, SampleTokens.ROLES);
      String forged = token.reveal().replaceAll(".$", "A");
      System.out.printf(
          Locale.ROOT,
          "%s: sign %.2f us, verify %.2f us, refuse a bad signature %.2f us, %d characters%n",
          algorithm,
          microseconds(() -> tokens.issue(claims, SampleTokens.ROLES)),
          microseconds(() -> tokens.verify(token, now)),
          microseconds(() -> tokens.verify(Secret.of(forged), now)),
          token.reveal().length());
    }
  }

  private static JwtAccessTokens tokens(JwtAlgorithm algorithm) {
    return algorithm.usesKeyPairs()
        ? SampleTokens.pairs(
            algorithm,
            new KeptKeys(KeptKeys.pair(KeyAlgorithm.valueOf(algorithm.name()), 1, Instant.EPOCH)))
        : SampleTokens.shared(algorithm, SampleTokens.key('k'), null);
  }

  private static double microseconds(Runnable work) {
    run(work, WARM_UP);
    long start = System.nanoTime();
    run(work, ROUNDS);
    return (System.nanoTime() - start) / 1000.0 / ROUNDS;
  }

  private static void run(Runnable work, int rounds) {
    for (int round = 0; round < rounds; round++) {
      work.run();
    }
  }
}
