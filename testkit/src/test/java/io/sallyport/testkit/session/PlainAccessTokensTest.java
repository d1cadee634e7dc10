package io.sallyport.testkit.session;

import io.sallyport.domain.session.AccessTokens;

class PlainAccessTokensTest implements AccessTokensContract {

  private final AccessTokens tokens = new PlainAccessTokens();
  private final AccessTokens foreignTokens = new PlainAccessTokens();

  @Override
  public AccessTokens tokens() {
    return tokens;
  }

  @Override
  public AccessTokens foreignTokens() {
    return foreignTokens;
  }
}
