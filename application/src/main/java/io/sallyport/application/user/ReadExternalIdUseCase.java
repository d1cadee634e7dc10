package io.sallyport.application.user;

import io.sallyport.domain.access.Permission;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.ExternalId;
import io.sallyport.domain.user.ReadExternalId;
import java.util.Optional;

public final class ReadExternalIdUseCase implements ReadExternalId {

  private final Transactions transactions;

  public ReadExternalIdUseCase(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<ExternalId> handle(Command command) {
    command.actor().must(Permission.USERS_READ);
    return transactions.inOneStatement(stores -> stores.externalIds().find(command.userId()));
  }
}
