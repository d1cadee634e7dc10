package io.sallyport.testkit.user;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.transaction.InMemoryTransactions;

final class InMemoryExternalIdsTest implements ExternalIdsContract {

  private final Transactions transactions = new InMemoryTransactions();

  @Override
  public Transactions transactions() {
    return transactions;
  }
}
