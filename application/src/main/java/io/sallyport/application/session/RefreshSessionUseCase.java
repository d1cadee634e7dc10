package io.sallyport.application.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.RefreshRepeated;
import io.sallyport.domain.session.RefreshSession;
import io.sallyport.domain.session.RefreshToken;
import io.sallyport.domain.session.Rotation;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.SessionEnded;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.session.SessionRefusal;
import io.sallyport.domain.session.SessionRefusal.InvalidRefreshToken;
import io.sallyport.domain.session.SessionRefusal.SessionNotActive;
import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.session.Sessions.Rotated;
import io.sallyport.domain.session.SignedInUser;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.domain.transaction.ConcurrentChange;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

public final class RefreshSessionUseCase implements RefreshSession {

  private final Transactions transactions;
  private final AccessTokens accessTokens;
  private final SessionPolicy policy;
  private final SecretSource secrets;
  private final InstantSource clock;

  public RefreshSessionUseCase(
      Transactions transactions,
      AccessTokens accessTokens,
      SessionPolicy policy,
      SecretSource secrets,
      InstantSource clock) {
    this.transactions = transactions;
    this.accessTokens = accessTokens;
    this.policy = policy;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** What came of it; a refusal is a value here, so that the end of a session is kept. */
  private sealed interface Outcome {
    /**
     * @param roles of the session's user, as they are now
     */
    record Refreshed(Session session, RefreshToken token, Set<Role> roles) implements Outcome {}

    record Refused(SessionRefusal refusal) implements Outcome {}
  }

  /**
   * A refresh token that is shown, and what it is to be exchanged for.
   *
   * @param rotation says when
   */
  private record Exchange(
      Command command, RefreshToken shown, RefreshToken successor, Rotation rotation) {}

  @Override
  public Tokens handle(Command command) {
    RefreshToken shown =
        RefreshToken.parse(command.refreshToken()).orElseThrow(InvalidRefreshToken::new);
    RefreshToken successor = shown.next(secrets);
    Instant now = clock.instant();
    Rotation rotation = Rotation.of(shown, successor, command.requester(), policy, now);
    var exchange = new Exchange(command, shown, successor, rotation);

    Outcome outcome =
        transactions
            .inOneStatementOfItsOwn(stores -> stores.sessions().rotate(rotation))
            .map(rotated -> refreshed(rotated, successor))
            .orElseGet(
                () -> transactions.inTransactionOfItsOwn(stores -> answerOld(stores, exchange)));

    if (outcome instanceof Outcome.Refreshed refreshed) {
      return tokens(refreshed, now);
    }
    throw ((Outcome.Refused) outcome).refusal();
  }

  /** A token that could not be consumed: not ours, of a session that is over, or an old one. */
  private Outcome answerOld(Stores stores, Exchange exchange) {
    RefreshToken shown = exchange.shown();
    Command command = exchange.command();
    Instant now = exchange.rotation().now();
    Sessions sessions = stores.sessions();
    Optional<Session> known =
        sessions.find(shown.sessionId()).filter(session -> session.family().includes(shown));
    if (known.isEmpty()) {
      return new Outcome.Refused(new InvalidRefreshToken());
    }
    Session session = known.get();
    Optional<SignedInUser> owner =
        sessions.authenticate(session.id(), policy, now).map(Sessions.Live::owner);
    if (owner.isEmpty()) {
      return new Outcome.Refused(new SessionNotActive(session.id(), null));
    }
    if (session.family().isCurrent(shown)) {
      // It was carried over a new password while its token was being consumed.
      return sessions
          .rotate(exchange.rotation())
          .map(rotated -> refreshed(rotated, exchange.successor()))
          .orElseThrow(ConcurrentChange::new);
    }
    return session
        .family()
        .successorOf(shown, command.requester(), now, policy.refreshGrace())
        .map(
            token -> {
              var repeated = new RefreshRepeated(session.userId(), session.id(), now);
              stores.events().publish(repeated, command.actor());
              return refreshed(new Rotated(session, owner.get().user().roles()), token);
            })
        .orElseGet(() -> end(stores, session, command.actor(), now));
  }

  private static Outcome refreshed(Rotated rotated, RefreshToken token) {
    return new Outcome.Refreshed(rotated.session(), token, rotated.roles());
  }

  private static Outcome end(Stores stores, Session session, Actor actor, Instant now) {
    var ending = new SessionEnded(session.userId(), session.id(), EndReason.REFRESH_REUSE, now);
    boolean ended = SessionEnding.end(stores, ending, actor);
    return new Outcome.Refused(
        new SessionNotActive(session.id(), ended ? EndReason.REFRESH_REUSE : null));
  }

  private Tokens tokens(Outcome.Refreshed refreshed, Instant now) {
    Session session = refreshed.session().limitedBy(policy);
    Secret accessToken =
        accessTokens.issue(AccessTokens.Claims.of(session, policy, now), refreshed.roles());
    return Tokens.of(session, accessToken, refreshed.token(), policy, now);
  }
}
