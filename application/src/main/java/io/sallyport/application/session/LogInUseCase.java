package io.sallyport.application.session;

import io.sallyport.application.session.PasswordAuthentication.VerifiedUser;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.session.Device;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.RefreshToken;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.SessionEnded;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.session.SessionRefusal.BadCredentials;
import io.sallyport.domain.session.SessionStarted;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.Users;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

public final class LogInUseCase implements LogIn {

  private final Transactions transactions;
  private final PasswordAuthentication authentication;
  private final AccessTokens accessTokens;
  private final SessionPolicy policy;
  private final SecretSource secrets;
  private final InstantSource clock;

  public LogInUseCase(
      Transactions transactions,
      PasswordAuthentication authentication,
      AccessTokens accessTokens,
      SessionPolicy policy,
      SecretSource secrets,
      InstantSource clock) {
    this.transactions = transactions;
    this.authentication = authentication;
    this.accessTokens = accessTokens;
    this.policy = policy;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public Tokens handle(Command command) {
    VerifiedUser verified = authentication.verify(command, clock.instant());
    Instant now = clock.instant();
    RefreshToken refreshToken = RefreshToken.draw(SessionId.next(now, secrets), secrets);
    var device = Device.of(command.actor().origin());
    Session session = Session.opened(verified.user(), refreshToken, device, policy, now);
    Secret accessToken =
        accessTokens.issue(AccessTokens.Claims.of(session, policy, now), verified.user().roles());
    Tokens tokens = Tokens.of(session, accessToken, refreshToken, policy, now);

    boolean open =
        transactions.inTransaction(
            stores -> {
              renew(stores.users(), verified);
              return open(stores, session, verified, command.actor());
            });
    if (!open) {
      throw new BadCredentials();
    }
    return tokens;
  }

  private static void renew(Users users, VerifiedUser verified) {
    PasswordHash renewed = verified.renewed();
    if (renewed != null) {
      users
          .find(verified.user().id())
          .filter(user -> verified.hash().equals(user.passwordHash()))
          .ifPresent(user -> users.save(user.rehashed(renewed)));
    }
  }

  /** The stamp in the session is of when the password was checked: what rose since ends it. */
  private boolean open(Stores stores, Session session, VerifiedUser verified, Actor actor) {
    Optional<List<SessionId>> ended = stores.sessions().open(session, policy.sessionsPerUser());
    if (ended.isEmpty()) {
      return false;
    }
    verified.check().loggedIn(stores, verified.user());
    ended.get().forEach(id -> stores.events().publish(gaveWay(session, id), actor));
    var started = new SessionStarted(session.userId(), session.id(), session.createdAt());
    stores.events().publish(started, actor);
    return true;
  }

  private static SessionEnded gaveWay(Session opened, SessionId ended) {
    return new SessionEnded(
        opened.userId(), ended, EndReason.TOO_MANY_SESSIONS, opened.createdAt());
  }
}
