package io.sallyport.domain.idempotency;

import java.util.Optional;

/**
 * How the answer to what is asked for is kept. A use case makes the receipt before its transaction,
 * and keeps it within.
 *
 * @param <R> what is answered
 */
@FunctionalInterface
public interface Once<R> {

  /** Of a request that came without a key: keeps nothing. */
  static <R> Once<R> untold() {
    return result -> Optional.empty();
  }

  Optional<Receipt> receipt(R result);
}
