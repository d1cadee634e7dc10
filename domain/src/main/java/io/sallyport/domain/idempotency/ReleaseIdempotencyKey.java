package io.sallyport.domain.idempotency;

/**
 * Frees the key of a request that was refused, so that it is looked at anew when it comes again.
 */
@FunctionalInterface
public interface ReleaseIdempotencyKey {

  /** Does nothing if something was made under the key after all, or another has taken it over. */
  void handle(TakenKey key);
}
