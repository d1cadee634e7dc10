package io.sallyport.application.password;

import io.sallyport.domain.access.AccessRefusal.StepUpNeeded;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.password.ChangePassword;
import io.sallyport.domain.password.Password;
import io.sallyport.domain.password.PasswordChanged;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.password.PasswordRefusal.BadCurrentPassword;
import io.sallyport.domain.password.PasswordRules;
import io.sallyport.domain.session.CarryOver;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.session.SessionRefusal.InvalidToken;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

public final class ChangePasswordUseCase implements ChangePassword {

  private final Transactions transactions;
  private final PasswordHasher hasher;
  private final Credentials credentials;
  private final PasswordRules rules;
  private final SessionPolicy sessionPolicy;
  private final InstantSource clock;

  public ChangePasswordUseCase(
      Transactions transactions,
      PasswordHasher hasher,
      Credentials credentials,
      PasswordRules rules,
      SessionPolicy sessionPolicy,
      InstantSource clock) {
    this.transactions = transactions;
    this.hasher = hasher;
    this.credentials = credentials;
    this.rules = rules;
    this.sessionPolicy = sessionPolicy;
    this.clock = clock;
  }

  @Override
  public Done handle(Command command) {
    Instant asking = clock.instant();
    Secret currentPassword = command.currentPassword();
    if (currentPassword == null) {
      command.actor().mustHaveReauthenticated(asking);
    }
    User asked = transactions.inOneStatement(stores -> find(stores, command));
    Password newPassword = NewPassword.accept(rules, command.newPassword(), asked);
    if (currentPassword != null && !credentials.match(asked, currentPassword, command.actor())) {
      throw new BadCurrentPassword();
    }
    PasswordHash hash = hasher.hash(newPassword);
    Instant now = clock.instant();

    transactions.inTransaction(stores -> change(stores, command, asked, hash, now));
    return Done.DONE;
  }

  private User change(Stores stores, Command command, User asked, PasswordHash hash, Instant now) {
    Actor.SignedIn actor = command.actor();
    User user = stores.users().findForChange(actor.userId()).orElseThrow(UserNotFound::new);
    // What was checked outside must still be so: two changes at once cannot both rest on one
    // password.
    if (!Objects.equals(user.passwordHash(), asked.passwordHash())) {
      throw command.currentPassword() == null ? new StepUpNeeded() : new BadCurrentPassword();
    }
    User changed = stores.users().save(user.passwordChanged(hash, now));
    // Hashing takes its time: the session, or the access token, may have ended in it.
    var carryOver = CarryOver.of(actor, user, changed, sessionPolicy, now);
    if (!stores.sessions().carryOver(carryOver)) {
      throw new InvalidToken();
    }
    stores.events().publish(new PasswordChanged(user.id(), now), actor);
    return changed;
  }

  private static User find(Stores stores, Command command) {
    return stores.users().find(command.actor().userId()).orElseThrow(UserNotFound::new);
  }
}
