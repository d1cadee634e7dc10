package io.sallyport.application.session;

import io.sallyport.application.password.Credentials;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.password.PasswordRefusal.BadCurrentPassword;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.session.Reauthenticate;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.session.SessionRefusal.InvalidToken;
import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

public final class ReauthenticateUseCase implements Reauthenticate {

  private final Transactions transactions;
  private final Credentials credentials;
  private final AccessTokens accessTokens;
  private final SessionPolicy policy;
  private final InstantSource clock;

  public ReauthenticateUseCase(
      Transactions transactions,
      Credentials credentials,
      AccessTokens accessTokens,
      SessionPolicy policy,
      InstantSource clock) {
    this.transactions = transactions;
    this.credentials = credentials;
    this.accessTokens = accessTokens;
    this.policy = policy;
    this.clock = clock;
  }

  @Override
  public FreshAccess handle(Command command) {
    User user = command.signedIn().user();
    if (!credentials.match(user, command.currentPassword(), command.actor())) {
      throw new BadCurrentPassword();
    }
    Instant now = clock.instant();

    Session session =
        transactions
            .inOneStatement(stores -> reauthenticate(stores.sessions(), command, user, now))
            .orElseThrow(InvalidToken::new);
    return new FreshAccess(
        accessTokens.issue(AccessTokens.Claims.reauthenticated(session, policy, now), user.roles()),
        policy.accessTokenLifetime());
  }

  private static Optional<Session> reauthenticate(
      Sessions sessions, Command command, User user, Instant now) {
    Actor.SignedIn actor = command.actor();
    return sessions.reauthenticate(
        actor.sessionId(), user.securityStamp(), actor.proof().number(), now);
  }
}
