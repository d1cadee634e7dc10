package io.sallyport.application.user;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
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
  public Optional<ExternalId> handle(Actor actor, UserId userId) {
    actor.mustBeAdmin();
    return transactions.inOneStatement(stores -> stores.externalIds().find(userId));
  }
}
