package io.sallyport.application.session;

import io.sallyport.application.session.LiveAccessTokens.LiveAccessToken;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.session.IntrospectToken;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.transaction.Transactions;
import java.time.InstantSource;
import java.util.Optional;

public final class IntrospectTokenUseCase implements IntrospectToken {

  private final LiveAccessTokens live;

  public IntrospectTokenUseCase(
      Transactions transactions,
      AccessTokens accessTokens,
      SessionPolicy policy,
      InstantSource clock) {
    this.live = new LiveAccessTokens(transactions, accessTokens, policy, clock);
  }

  @Override
  public Optional<ActiveToken> handle(Command command) {
    return live.find(command.token()).map(IntrospectTokenUseCase::active);
  }

  private static ActiveToken active(LiveAccessToken live) {
    AccessTokens.Claims claims = live.claims();
    return new ActiveToken(
        claims.userId(),
        claims.sessionId(),
        live.owner().actor().roles(),
        claims.proof().at(),
        claims.issuedAt(),
        claims.expiresAt());
  }
}
