package io.sallyport.testkit.transaction;

import io.sallyport.domain.transaction.Transactions;

final class InMemoryTransactionsTest implements TransactionsContract {

  private final Transactions transactions = new InMemoryTransactions();

  @Override
  public Transactions transactions() {
    return transactions;
  }
}
