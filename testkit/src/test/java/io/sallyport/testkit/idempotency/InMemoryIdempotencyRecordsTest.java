package io.sallyport.testkit.idempotency;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.transaction.InMemoryTransactions;

final class InMemoryIdempotencyRecordsTest implements IdempotencyRecordsContract {

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
