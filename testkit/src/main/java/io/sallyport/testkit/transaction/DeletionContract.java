package io.sallyport.testkit.transaction;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.Meanwhile;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** What is common to the contracts of stores that delete what is over. */
public interface DeletionContract {

  /** How long a deletion may take that waits for nobody. */
  Duration PATIENCE = Duration.ofSeconds(10);

  /** Transactions over the stores. */
  Transactions transactions();

  /**
   * Whether these stores let one transaction run at a time, so that any other waits for all of it.
   */
  default boolean oneTransactionAtATime() {
    return false;
  }

  /**
   * Fails if the deletion waits for a transaction that holds some of what is to be deleted.
   *
   * @param hold changes what is to be deleted, in a transaction that then goes on
   * @param delete what runs meanwhile in a transaction of its own
   */
  default void assertDoesNotWait(Consumer<Stores> hold, ToIntFunction<Stores> delete) {
    var deletion = new AtomicReference<Meanwhile<Integer>>();
    boolean waitedForNobody =
        transactions()
            .inTransaction(
                stores -> {
                  hold.accept(stores);
                  deletion.compareAndSet(
                      null,
                      Meanwhile.begin(() -> transactions().inTransaction(delete::applyAsInt)));
                  return oneTransactionAtATime()
                      || requireNonNull(deletion.get()).within(PATIENCE).isPresent();
                });

    assertTrue(waitedForNobody, "The deletion waits for another transaction.");
    assertTrue(requireNonNull(deletion.get()).within(PATIENCE).isPresent());
  }
}
