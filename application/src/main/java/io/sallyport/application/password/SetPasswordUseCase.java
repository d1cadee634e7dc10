package io.sallyport.application.password;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Permission;
import io.sallyport.domain.password.PasswordChanged;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.password.PasswordRefusal.OwnPassword;
import io.sallyport.domain.password.PasswordRules;
import io.sallyport.domain.password.SetPassword;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import io.sallyport.domain.user.Users;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

public final class SetPasswordUseCase implements SetPassword {

  private final Transactions transactions;
  private final PasswordHasher hasher;
  private final PasswordRules rules;
  private final InstantSource clock;

  public SetPasswordUseCase(
      Transactions transactions, PasswordHasher hasher, PasswordRules rules, InstantSource clock) {
    this.transactions = transactions;
    this.hasher = hasher;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public Done handle(Command command) {
    command.actor().must(Permission.PASSWORDS_WRITE);
    refuseOwn(command);
    PasswordHash hash = hash(command);
    Instant now = clock.instant();

    transactions.inTransaction(stores -> set(stores, command, hash, now));
    return Done.DONE;
  }

  /** A stolen access token of an administrator must not become a password. */
  private static void refuseOwn(Command command) {
    if (command.actor() instanceof Actor.SignedIn signedIn
        && signedIn.userId().equals(command.userId())) {
      throw new OwnPassword();
    }
  }

  /** Null if the user is to have none. */
  private @Nullable PasswordHash hash(Command command) {
    Secret newPassword = command.newPassword();
    if (newPassword == null) {
      return null;
    }
    User asked = transactions.inOneStatement(stores -> find(stores.users(), command));
    return hasher.hash(NewPassword.accept(rules, newPassword, asked));
  }

  private static User set(
      Stores stores, Command command, @Nullable PasswordHash hash, Instant now) {
    User user = stores.users().findForChange(command.userId()).orElseThrow(UserNotFound::new);
    stores.events().publish(new PasswordChanged(user.id(), now), command.actor());
    return stores.users().save(user.passwordChanged(hash, now));
  }

  private static User find(Users users, Command command) {
    return users.find(command.userId()).orElseThrow(UserNotFound::new);
  }
}
