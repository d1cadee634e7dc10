package io.sallyport.application.user;

import io.sallyport.application.password.Credentials;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.password.PasswordRefusal.BadCurrentPassword;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.session.SessionRefusal.InvalidToken;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.EraseProfile;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

public final class EraseProfileUseCase implements EraseProfile {

  private final Transactions transactions;
  private final Credentials credentials;
  private final SessionPolicy policy;
  private final InstantSource clock;

  public EraseProfileUseCase(
      Transactions transactions,
      Credentials credentials,
      SessionPolicy policy,
      InstantSource clock) {
    this.transactions = transactions;
    this.credentials = credentials;
    this.policy = policy;
    this.clock = clock;
  }

  @Override
  public Done handle(Command command) {
    Actor.SignedIn actor = command.actor();
    if (command.currentPassword() == null) {
      actor.mustHaveReauthenticated(clock.instant());
    }
    User asked = transactions.inOneStatement(stores -> find(stores, actor));
    if (command.currentPassword() != null
        && !credentials.match(asked, command.currentPassword(), actor)) {
      throw new BadCurrentPassword();
    }
    Instant now = clock.instant();

    transactions.inTransaction(stores -> erase(stores, command, asked, now));
    return Done.DONE;
  }

  /** Hashing takes its time: what was true before it must be so still. */
  private User erase(Stores stores, Command command, User asked, Instant now) {
    Actor.SignedIn actor = command.actor();
    User user = stores.users().findForChangeOfRights(actor.userId()).orElseThrow(UserNotFound::new);
    boolean stillSignedIn =
        stores
            .sessions()
            .authenticate(actor.sessionId(), policy, now)
            .flatMap(current -> current.owner().shownBy(actor.proof()))
            .isPresent();
    if (!stillSignedIn || !Objects.equals(user.passwordHash(), asked.passwordHash())) {
      throw new InvalidToken();
    }
    command.expected().require(user);
    return Erasure.erase(stores, user, actor, now);
  }

  private static User find(Stores stores, Actor.SignedIn actor) {
    return stores.users().find(actor.userId()).orElseThrow(UserNotFound::new);
  }
}
