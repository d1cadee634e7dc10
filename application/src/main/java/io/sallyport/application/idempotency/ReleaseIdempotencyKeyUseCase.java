package io.sallyport.application.idempotency;

import io.sallyport.domain.idempotency.ReleaseIdempotencyKey;
import io.sallyport.domain.idempotency.TakenKey;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.domain.transaction.Transactions;

public final class ReleaseIdempotencyKeyUseCase implements ReleaseIdempotencyKey {

  private final Transactions transactions;

  public ReleaseIdempotencyKeyUseCase(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Done handle(Command command) {
    TakenKey key = command.key();
    try {
      transactions.inOneStatement(
          stores -> {
            stores.idempotencyRecords().release(key);
            return key;
          });
    } catch (StoresUnavailable outage) {
      // Then it lapses by itself, and what went wrong before is what matters.
    }
    return Done.DONE;
  }
}
