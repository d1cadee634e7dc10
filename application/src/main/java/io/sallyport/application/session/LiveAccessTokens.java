package io.sallyport.application.session;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.session.AccessTokens.Claims;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.session.Sessions.Live;
import io.sallyport.domain.session.SignedInUser;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.domain.transaction.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Access tokens that are good now, and whose sessions are live. */
final class LiveAccessTokens {

  private final Transactions transactions;
  private final AccessTokens accessTokens;
  private final SessionPolicy policy;
  private final InstantSource clock;
  private volatile Instant noNotesBefore = Instant.MIN;

  LiveAccessTokens(
      Transactions transactions,
      AccessTokens accessTokens,
      SessionPolicy policy,
      InstantSource clock) {
    this.transactions = transactions;
    this.accessTokens = accessTokens;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * @param claims what the token says
   * @param owner whom the stores know by its session
   */
  record LiveAccessToken(Claims claims, SignedInUser owner) {}

  Optional<LiveAccessToken> find(Secret accessToken) {
    Instant now = clock.instant();
    return accessTokens.verify(accessToken, now).flatMap(claims -> find(claims, now));
  }

  private Optional<LiveAccessToken> find(Claims claims, Instant now) {
    Optional<Live> session =
        transactions.inOneStatement(
            stores -> stores.sessions().authenticate(claims.sessionId(), policy, now));
    Optional<LiveAccessToken> shown =
        session
            .map(Live::owner)
            .filter(owner -> owner.user().id().equals(claims.userId()))
            .flatMap(owner -> owner.shownBy(claims.proof()))
            .map(owner -> new LiveAccessToken(claims, owner));
    if (shown.isPresent() && session.get().isUseDue(now) && now.isAfter(noNotesBefore)) {
      noteUse(claims.sessionId(), now);
    }
    return shown;
  }

  /**
   * Nothing is decided by the note. Where it cannot be kept, as in a standby, requests do without
   * for as long as a use is noted once.
   */
  private void noteUse(SessionId id, Instant now) {
    try {
      transactions.inOneStatement(
          stores -> {
            stores.sessions().noteUse(id, now);
            return id;
          });
    } catch (StoresUnavailable unnoted) {
      noNotesBefore = now.plus(Session.USE_IS_NOTED_EVERY);
    }
  }
}
