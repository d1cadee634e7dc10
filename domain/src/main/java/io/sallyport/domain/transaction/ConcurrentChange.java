package io.sallyport.domain.transaction;

/**
 * Thrown by a store when what it was given to keep has been changed by someone else since it was
 * found. {@link Transactions} runs the work again, so a use case never sees it; only the sixth in a
 * row leaves.
 */
public final class ConcurrentChange extends RuntimeException {

  public ConcurrentChange() {
    super("Changed by someone else since it was found.", null, false, false);
  }
}
