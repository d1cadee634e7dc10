package io.sallyport.testkit.user;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.transaction.InMemoryTransactions;

final class InMemoryUsersTest implements UsersContract {

  private final Transactions transactions = new InMemoryTransactions();

  @Override
  public Transactions transactions() {
    return transactions;
  }
}
