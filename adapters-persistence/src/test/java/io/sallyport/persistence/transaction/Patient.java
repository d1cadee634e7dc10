package io.sallyport.persistence.transaction;

import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.domain.transaction.Transactions;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks again when told to come back later, as a client does. Under the stricter isolations many
 * rivals for one row may exhaust the reruns of one request; what they decide must be right all the
 * same.
 */
record Patient(Transactions transactions) implements Transactions {

  private static final int MOST_TRIES = 50;

  @Override
  public <T> T inTransaction(Function<Stores, T> work) {
    return untilDone(() -> transactions.inTransaction(work));
  }

  @Override
  public <T> T inOneStatement(Function<Stores, T> question) {
    return untilDone(() -> transactions.inOneStatement(question));
  }

  private static <T> T untilDone(Supplier<T> asking) {
    for (int attempt = 1; ; attempt++) {
      try {
        return asking.get();
      } catch (StoresUnavailable later) {
        if (attempt == MOST_TRIES) {
          throw later;
        }
      }
    }
  }
}
