package io.sallyport.domain.idempotency;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key that is taken.
 *
 * @param name a digest of {@link Attempt#name()}
 * @param body a digest of {@link Attempt#body()}
 * @param attempt who has taken it
 * @param runningUntil when whoever took it has failed, if there is no answer by then
 * @param expiresAt when the key is free again
 * @param sealedAnswer null while there is none
 */
public record Reservation(
    String name,
    String body,
    UUID attempt,
    Instant runningUntil,
    Instant expiresAt,
    @Nullable String sealedAnswer) {}
