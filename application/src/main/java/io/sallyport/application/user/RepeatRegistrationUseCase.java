package io.sallyport.application.user;

import io.sallyport.application.password.Credentials;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.idempotency.IdempotencyRefusal.Gone;
import io.sallyport.domain.idempotency.IdempotencyRefusal.KeyReused;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.RepeatRegistration;
import io.sallyport.domain.user.User;
import java.util.Optional;

public final class RepeatRegistrationUseCase implements RepeatRegistration {

  private final Transactions transactions;
  private final Credentials credentials;

  public RepeatRegistrationUseCase(Transactions transactions, Credentials credentials) {
    this.transactions = transactions;
    this.credentials = credentials;
  }

  @Override
  public User handle(Command command) {
    Optional<User> created = find(command.created());
    User user = created.filter(User::hasFirstCredentials).orElseThrow(Gone::new);
    if (!credentials.match(user, command.password(), command.actor())) {
      throw new KeyReused();
    }
    return user;
  }

  private Optional<User> find(UserId id) {
    return transactions.inOneStatement(stores -> stores.users().find(id));
  }
}
