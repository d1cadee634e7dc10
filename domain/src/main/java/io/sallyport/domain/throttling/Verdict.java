package io.sallyport.domain.throttling;

import java.time.Duration;
import java.time.Instant;

/** Whether a request is within a limit. */
public sealed interface Verdict {

  /** There is no limit of that name. */
  record Unlimited() implements Verdict {}

  /**
   * It is, and has been counted.
   *
   * @param remaining how many more would be allowed at once
   * @param untilNext how long until that is one more
   */
  record Allowed(RateLimit limit, int remaining, Duration untilNext) implements Verdict {}

  /**
   * It is not, and has not been counted.
   *
   * @param untilNext how long until one is allowed, if nobody else asks; never longer than {@link
   *     RateLimit#interval} too long
   */
  record Refused(RateLimit limit, Duration untilNext) implements Verdict {}

  /**
   * What is true of a limit after a request that it allowed.
   *
   * @param arrival the theoretical arrival time, this request counted
   */
  static Allowed allowed(RateLimit limit, Instant arrival, Instant now) {
    Duration interval = limit.interval();
    Duration free = Duration.between(arrival, limit.latestArrival(now).plus(interval));
    long remaining = free.dividedBy(interval);
    return new Allowed(limit, (int) remaining, interval.multipliedBy(remaining + 1).minus(free));
  }

  /**
   * What is true of a limit after a request that it refused.
   *
   * @param arrival the theoretical arrival time, this request not counted
   */
  static Refused refused(RateLimit limit, Instant arrival, Instant now) {
    return new Refused(limit, Duration.between(limit.latestArrival(now), arrival));
  }
}
