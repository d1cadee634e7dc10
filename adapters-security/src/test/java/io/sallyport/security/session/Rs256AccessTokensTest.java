package io.sallyport.security.session;

import static io.sallyport.security.session.SampleTokens.NOW;

import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.testkit.session.AccessTokensContract;

final class Rs256AccessTokensTest implements AccessTokensContract {

  private static final SigningKey OURS = KeptKeys.pair(KeyAlgorithm.RS256, 1, NOW);
  private static final SigningKey THEIRS = KeptKeys.pair(KeyAlgorithm.RS256, 1, NOW);

  @Override
  public AccessTokens tokens() {
    return SampleTokens.pairs(JwtAlgorithm.RS256, new KeptKeys(OURS));
  }

  @Override
  public AccessTokens foreignTokens() {
    return SampleTokens.pairs(JwtAlgorithm.RS256, new KeptKeys(THEIRS));
  }
}
