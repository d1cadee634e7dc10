package io.sallyport.domain.idempotency;

import io.sallyport.domain.shared.UseCase;

/**
 * The use cases of idempotency keys.
 *
 * @param takeKey begins a request that its client may send again
 * @param releaseKey frees the key of a request that was refused
 */
public record IdempotencyPorts(TakeIdempotencyKey takeKey, ReleaseIdempotencyKey releaseKey) {

  /** The same use cases, each with something around it. */
  public IdempotencyPorts decorated(UseCase.Decorator decorator) {
    return new IdempotencyPorts(
        decorator.around(TakeIdempotencyKey.class, takeKey)::handle,
        decorator.around(ReleaseIdempotencyKey.class, releaseKey)::handle);
  }
}
