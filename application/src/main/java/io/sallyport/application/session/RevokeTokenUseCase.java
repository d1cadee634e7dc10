package io.sallyport.application.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.RefreshToken;
import io.sallyport.domain.session.RevokeToken;
import io.sallyport.domain.session.SessionEnded;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

public final class RevokeTokenUseCase implements RevokeToken {

  private final Transactions transactions;
  private final AccessTokens accessTokens;
  private final InstantSource clock;

  public RevokeTokenUseCase(
      Transactions transactions, AccessTokens accessTokens, InstantSource clock) {
    this.transactions = transactions;
    this.accessTokens = accessTokens;
    this.clock = clock;
  }

  @Override
  public Done handle(Command command) {
    Secret token = command.token();
    Actor actor = command.actor();
    Instant now = clock.instant();
    Optional<RefreshToken> refreshToken = RefreshToken.parse(token);
    Optional<AccessTokens.Claims> claims = accessTokens.verify(token, now);

    if (refreshToken.isPresent()) {
      transactions.inTransaction(stores -> end(stores, refreshToken.get(), actor, now));
    } else if (claims.isPresent()) {
      SessionEnded ending = loggedOut(claims.get().userId(), claims.get().sessionId(), now);
      transactions.inTransaction(stores -> SessionEnding.end(stores, ending, actor));
    }
    return Done.DONE;
  }

  private static boolean end(Stores stores, RefreshToken token, Actor actor, Instant now) {
    return stores
        .sessions()
        .find(token.sessionId())
        .filter(session -> session.family().includes(token))
        .map(session -> loggedOut(session.userId(), session.id(), now))
        .filter(ending -> SessionEnding.end(stores, ending, actor))
        .isPresent();
  }

  private static SessionEnded loggedOut(UserId owner, SessionId id, Instant now) {
    return new SessionEnded(owner, id, EndReason.LOGGED_OUT, now);
  }
}
