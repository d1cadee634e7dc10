package io.sallyport.testkit.fault;

import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Sound stores in memory, of which one is replaced. */
final class Faulty {

  private Faulty() {}

  static <T> Transactions with(Class<T> store, UnaryOperator<T> fault) {
    var sound = new InMemoryTransactions();
    return new Transactions() {
      @Override
      public <R> R inTransaction(Function<Stores, R> work) {
        return sound.inTransaction(stores -> work.apply(stores.with(store, fault)));
      }
    };
  }
}
