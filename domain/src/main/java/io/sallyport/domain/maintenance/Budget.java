package io.sallyport.domain.maintenance;

import java.time.Instant;
import java.time.InstantSource;

/**
 * How long a run of a job may go on.
 *
 * @param end from when on the job should stop; it may be over already when the job begins
 */
public record Budget(InstantSource clock, Instant end) {

  /** Whether the job should stop now, and say that there is more to do. */
  public boolean isSpent() {
    return !clock.instant().isBefore(end);
  }
}
