package io.sallyport.persistence.throttling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of an attempt.
 *
 * @param failures this one counted, if it goes on
 * @param blockedUntil null if nobody need wait
 * @param lastSeen null if the place is not familiar, or it does not go on
 */
record Reserved(
    String name,
    int failures,
    @Nullable Instant blockedUntil,
    boolean goesOn,
    @Nullable Instant lastSeen) {}
