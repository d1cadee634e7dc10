package io.sallyport.testkit.junit;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import io.sallyport.testkit.user.UsersContract;

/** What the author of a store writes; yours instead of ours in memory. */
final class YourUsersTest implements UsersContract {

  private final Transactions transactions = new InMemoryTransactions();

  @Override
  public Transactions transactions() {
    return transactions;
  }
}
