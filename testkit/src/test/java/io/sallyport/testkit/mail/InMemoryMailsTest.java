package io.sallyport.testkit.mail;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.transaction.InMemoryTransactions;

final class InMemoryMailsTest implements MailsContract {

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
