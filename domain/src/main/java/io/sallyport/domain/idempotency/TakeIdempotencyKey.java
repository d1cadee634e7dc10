package io.sallyport.domain.idempotency;

import io.sallyport.domain.shared.UseCase;
import java.time.Duration;
import java.util.UUID;

/**
 * Begins a request that creates something: takes its key, or tells what an earlier request with the
 * same key and body made, across restarts and nodes.
 */
@FunctionalInterface
public interface TakeIdempotencyKey extends UseCase<IdempotentRequest, TakeIdempotencyKey.Begun> {

  /** How long a key is kept: 24 hours. */
  Duration LIFETIME = Duration.ofHours(24);

  /** How the request goes on. */
  sealed interface Begun {}

  /** It is the first: the key goes into the command of the creation. */
  record First(TakenKey key) implements Begun {}

  /**
   * It was made before.
   *
   * @param created the id of what was made
   */
  record Repeated(UUID created) implements Begun {}

  /**
   * @throws IdempotencyRefusal.KeyReused if the key came with another body before
   * @throws IdempotencyRefusal.InProgress if an earlier attempt has not ended yet
   */
  @Override
  Begun handle(IdempotentRequest request);
}
