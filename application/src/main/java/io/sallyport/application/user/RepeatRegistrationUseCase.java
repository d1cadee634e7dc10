package io.sallyport.application.user;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.idempotency.IdempotencyRefusal.Gone;
import io.sallyport.domain.idempotency.IdempotencyRefusal.KeyReused;
import io.sallyport.domain.password.Password;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.RepeatRegistration;
import io.sallyport.domain.user.User;
import java.util.Optional;

public final class RepeatRegistrationUseCase implements RepeatRegistration {

  private final Transactions transactions;
  private final PasswordHasher hasher;

  public RepeatRegistrationUseCase(Transactions transactions, PasswordHasher hasher) {
    this.transactions = transactions;
    this.hasher = hasher;
  }

  @Override
  public User handle(Command command) {
    Optional<User> created = find(command.created());
    User user = created.filter(User::hasFirstCredentials).orElseThrow(Gone::new);
    if (!hasher.verify(new Password(command.password()), user.passwordHash())) {
      throw new KeyReused();
    }
    return user;
  }

  private Optional<User> find(UserId id) {
    return transactions.inOneStatement(stores -> stores.users().find(id));
  }
}
