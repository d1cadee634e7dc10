package io.sallyport.domain.idempotency;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key that is taken, and what was made under it. Of the request itself it holds only digests.
 *
 * @param name a digest of {@link IdempotentRequest#name()}
 * @param body a digest of {@link IdempotentRequest#keyedBody()}
 * @param attempt who has taken it
 * @param runningUntil when whoever took it has failed, if nothing was made by then
 * @param expiresAt when the key is free again
 * @param created the id of what was made; null while nothing is
 */
public record IdempotencyRecord(
    String name,
    String body,
    UUID attempt,
    Instant runningUntil,
    Instant expiresAt,
    @Nullable UUID created) {

  public TakenKey key() {
    return new TakenKey(name, attempt);
  }

  /** The attempt has made something. */
  public IdempotencyRecord completed(UUID id) {
    return new IdempotencyRecord(name, body, attempt, runningUntil, expiresAt, id);
  }
}
