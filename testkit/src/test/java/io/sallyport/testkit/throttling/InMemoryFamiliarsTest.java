package io.sallyport.testkit.throttling;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.transaction.InMemoryTransactions;

final class InMemoryFamiliarsTest implements FamiliarsContract {

  private final Transactions transactions = new InMemoryTransactions();

  @Override
  public Transactions transactions() {
    return transactions;
  }

  @Override
  public boolean oneTransactionAtATime() {
    return true;
  }
}
