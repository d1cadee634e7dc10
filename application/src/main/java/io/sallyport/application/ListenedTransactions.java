package io.sallyport.application;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.event.EventListener;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import java.util.function.Function;

/** Transactions whose events a listener hears. */
final class ListenedTransactions implements Transactions {

  private final Transactions transactions;
  private final EventListener listener;

  ListenedTransactions(Transactions transactions, EventListener listener) {
    this.transactions = transactions;
    this.listener = listener;
  }

  @Override
  public <T> T inTransaction(Function<Stores, T> work) {
    return transactions.inTransaction(stores -> work.apply(listened(stores)));
  }

  @Override
  public <T> T inTransactionOfItsOwn(Function<Stores, T> work) {
    return transactions.inTransactionOfItsOwn(stores -> work.apply(listened(stores)));
  }

  @Override
  public <T> T inOneStatement(Function<Stores, T> question) {
    return transactions.inOneStatement(question);
  }

  @Override
  public <T> T inOneStatementOfItsOwn(Function<Stores, T> question) {
    return transactions.inOneStatementOfItsOwn(question);
  }

  @Override
  public boolean keeps(Class<?> store) {
    return transactions.keeps(store);
  }

  private Stores listened(Stores stores) {
    return stores.toldBy((event, actor) -> tell(stores, event, actor));
  }

  private void tell(Stores stores, AccountEvent event, Actor actor) {
    listener.inTransaction(event, actor, stores);
    stores.afterCommit(() -> tellAfterwards(event, actor));
  }

  private void tellAfterwards(AccountEvent event, Actor actor) {
    try {
      listener.afterCommit(event, actor);
    } catch (RuntimeException failure) {
      listener.failed(event, actor, failure);
    }
  }
}
