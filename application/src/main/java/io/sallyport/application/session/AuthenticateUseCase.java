package io.sallyport.application.session;

import io.sallyport.application.session.LiveAccessTokens.LiveAccessToken;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.session.SessionRefusal.InvalidToken;
import io.sallyport.domain.session.SignedInUser;
import io.sallyport.domain.transaction.Transactions;
import java.time.InstantSource;

public final class AuthenticateUseCase implements Authenticate {

  private final LiveAccessTokens live;

  public AuthenticateUseCase(
      Transactions transactions,
      AccessTokens accessTokens,
      SessionPolicy policy,
      InstantSource clock) {
    this.live = new LiveAccessTokens(transactions, accessTokens, policy, clock);
  }

  @Override
  public SignedInUser handle(Command command) {
    return live.find(command.accessToken())
        .map(LiveAccessToken::owner)
        .map(owner -> owner.from(command.actor().origin()))
        .orElseThrow(InvalidToken::new);
  }
}
