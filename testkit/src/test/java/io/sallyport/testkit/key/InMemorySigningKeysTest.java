package io.sallyport.testkit.key;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.transaction.InMemoryTransactions;

final class InMemorySigningKeysTest implements SigningKeysContract {

  private final Transactions transactions = new InMemoryTransactions();

  @Override
  public Transactions transactions() {
    return transactions;
  }
}
