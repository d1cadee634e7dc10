package io.sallyport.testkit.session;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.transaction.InMemoryTransactions;

final class InMemorySessionsTest
    implements SessionsContract, RotationContract, LiveSessionsContract {

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
