package io.sallyport.domain.throttling;

import io.sallyport.domain.access.UserId;
import java.time.Duration;

/**
 * A network from which a user may have logged in.
 *
 * @param network a digest of the user and the network, so that what is kept tells neither the
 *     network, nor which users share one
 */
public record FamiliarPlace(UserId userId, String network) {

  /**
   * How long after the latest log-in from it a place is familiar: longer than any session lasts, so
   * that it is still familiar when its user has to log in again.
   */
  public static final Duration LIFETIME = Duration.ofDays(400);
}
