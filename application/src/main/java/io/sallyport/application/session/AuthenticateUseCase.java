package io.sallyport.application.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.session.AccessTokens.Claims;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.session.SessionRefusal.InvalidToken;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.transaction.Transactions;
import java.time.Instant;
import java.time.InstantSource;

public final class AuthenticateUseCase implements Authenticate {

  private final Transactions transactions;
  private final AccessTokens accessTokens;
  private final SessionPolicy policy;
  private final InstantSource clock;

  public AuthenticateUseCase(
      Transactions transactions,
      AccessTokens accessTokens,
      SessionPolicy policy,
      InstantSource clock) {
    this.transactions = transactions;
    this.accessTokens = accessTokens;
    this.policy = policy;
    this.clock = clock;
  }

  @Override
  public Actor.SignedIn handle(Secret accessToken) {
    Instant now = clock.instant();
    Claims claims = accessTokens.verify(accessToken, now).orElseThrow(InvalidToken::new);

    return transactions
        .inOneStatement(stores -> stores.sessions().findActor(claims.sessionId(), policy, now))
        .filter(actor -> actor.userId().equals(claims.userId()))
        .flatMap(actor -> actor.shownBy(claims.proof()))
        .orElseThrow(InvalidToken::new);
  }
}
