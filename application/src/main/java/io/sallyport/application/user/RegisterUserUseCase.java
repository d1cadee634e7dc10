package io.sallyport.application.user;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.password.PasswordRules;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.LegacyUsers;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.EmailTaken;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

public final class RegisterUserUseCase implements RegisterUser {

  private final Transactions transactions;
  private final PasswordHasher hasher;
  private final PasswordRules rules;
  private final LegacyUsers legacyUsers;
  private final SecretSource secrets;
  private final InstantSource clock;

  public RegisterUserUseCase(
      Transactions transactions,
      PasswordHasher hasher,
      PasswordRules rules,
      LegacyUsers legacyUsers,
      SecretSource secrets,
      InstantSource clock) {
    this.transactions = transactions;
    this.hasher = hasher;
    this.rules = rules;
    this.legacyUsers = legacyUsers;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public User handle(Command command) {
    RegistrationInput input =
        RegistrationInput.read(command.email(), command.password(), command.fullName(), rules);
    if (legacyUsers.find(input.email()).isPresent()) {
      throw new EmailTaken();
    }
    PasswordHash hash = hasher.hash(Objects.requireNonNull(input.password()));
    Instant now = clock.instant();
    User user =
        User.registered(UserId.next(now, secrets), input.email(), hash, input.fullName(), now);

    boolean added =
        transactions.inTransaction(
            stores -> Registration.save(stores, user, command.key(), command.actor()));
    if (!added) {
      throw new EmailTaken();
    }
    return user;
  }
}
