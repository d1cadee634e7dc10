package io.sallyport.application;

import io.sallyport.application.idempotency.ReleaseIdempotencyKeyUseCase;
import io.sallyport.application.idempotency.TakeIdempotencyKeyUseCase;
import io.sallyport.domain.idempotency.IdempotencyPorts;
import io.sallyport.domain.idempotency.TakeIdempotencyKey;

/** Puts the use cases of idempotency keys together. */
final class IdempotencyUseCases {

  private IdempotencyUseCases() {}

  static IdempotencyPorts of(Parts parts) {
    return new IdempotencyPorts(
        takeKey(parts), new ReleaseIdempotencyKeyUseCase(parts.transactions()));
  }

  private static TakeIdempotencyKey takeKey(Parts parts) {
    if (parts.sealer() == null) {
      return request -> {
        throw new IllegalStateException(
            "Idempotency keys are kept as keyed digests: give the builder a sealer.");
      };
    }
    return new TakeIdempotencyKeyUseCase(
        parts.transactions(), parts.sealer(), parts.secrets(), parts.clock());
  }
}
