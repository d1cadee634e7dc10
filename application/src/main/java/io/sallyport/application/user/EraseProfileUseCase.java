package io.sallyport.application.user;

import io.sallyport.domain.password.Password;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.password.PasswordRefusal.BadCurrentPassword;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.EraseProfile;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import io.sallyport.domain.user.Users;
import java.time.InstantSource;

public final class EraseProfileUseCase implements EraseProfile {

  private final Transactions transactions;
  private final PasswordHasher hasher;
  private final InstantSource clock;

  public EraseProfileUseCase(
      Transactions transactions, PasswordHasher hasher, InstantSource clock) {
    this.transactions = transactions;
    this.hasher = hasher;
    this.clock = clock;
  }

  @Override
  public void handle(Command command) {
    if (command.currentPassword() == null) {
      command.actor().mustHaveProvedIdentity(clock.instant());
    } else {
      check(command, command.currentPassword());
    }

    transactions.inTransaction(stores -> erase(stores.users(), command));
  }

  private void check(Command command, Secret currentPassword) {
    User asked = transactions.inTransaction(stores -> find(stores.users(), command));
    if (!hasher.verify(new Password(currentPassword), asked.passwordHash())) {
      throw new BadCurrentPassword();
    }
  }

  private static User erase(Users users, Command command) {
    User user = find(users, command);
    command.expected().require(user);
    LastAdminRule.check(users, user, false);
    users.remove(user);
    return user;
  }

  private static User find(Users users, Command command) {
    return users.find(command.actor().userId()).orElseThrow(UserNotFound::new);
  }
}
