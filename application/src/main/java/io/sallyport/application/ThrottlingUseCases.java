package io.sallyport.application;

import io.sallyport.application.throttling.ThrottleUseCase;
import io.sallyport.application.throttling.UnusedRateLimitsJob;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.throttling.RateLimit;
import io.sallyport.domain.throttling.Throttle;
import io.sallyport.domain.throttling.ThrottlingPorts;
import io.sallyport.domain.throttling.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the use case and the job of rate limits together. */
final class ThrottlingUseCases {

  private ThrottlingUseCases() {}

  /**
   * @throws IllegalArgumentException if there are limits and no sealer, or two limits of one name
   */
  static ThrottlingPorts of(Parts parts) {
    return new ThrottlingPorts(
        parts.rateLimits().isEmpty() ? command -> new Verdict.Unlimited() : throttle(parts));
  }

  /** None for whoever has no limits. */
  static List<Job> jobs(Parts parts) {
    return parts.rateLimits().isEmpty()
        ? List.of()
        : List.of(UnusedRateLimitsJob.of(parts.transactions(), parts.clock()));
  }

  private static Throttle throttle(Parts parts) {
    if (parts.sealer() == null) {
      throw new IllegalArgumentException(
          "Rate limits are kept under keyed digests: give the builder a sealer.");
    }
    return new ThrottleUseCase(
        parts.transactions(), parts.sealer(), parts.clock(), byName(parts.rateLimits()));
  }

  private static Map<String, RateLimit> byName(List<RateLimit> limits) {
    Map<String, RateLimit> byName = new HashMap<>();
    for (RateLimit limit : limits) {
      if (byName.put(limit.name(), limit) != null) {
        throw new IllegalArgumentException(
            "There is more than one rate limit " + limit.name() + ".");
      }
    }
    return byName;
  }
}
