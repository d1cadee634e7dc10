package io.sallyport.testkit.challenge;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.transaction.InMemoryTransactions;

final class InMemoryChallengesTest implements ChallengesContract {

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
