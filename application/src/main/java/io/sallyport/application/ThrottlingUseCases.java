package io.sallyport.application;

import io.sallyport.application.throttling.CountedGuesses;
import io.sallyport.application.throttling.Digests;
import io.sallyport.application.throttling.GuessLimit;
import io.sallyport.application.throttling.OldFamiliarsJob;
import io.sallyport.application.throttling.OldGuessesJob;
import io.sallyport.application.throttling.ThrottleUseCase;
import io.sallyport.application.throttling.UnusedRateLimitsJob;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.throttling.GuessPolicy;
import io.sallyport.domain.throttling.RateLimit;
import io.sallyport.domain.throttling.Throttle;
import io.sallyport.domain.throttling.ThrottlingPorts;
import io.sallyport.domain.throttling.Verdict;
import io.sallyport.domain.transaction.Transactions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the use case, the limit of guesses and the jobs together. */
final class ThrottlingUseCases {

  private ThrottlingUseCases() {}

  /**
   * @throws IllegalArgumentException if there are limits and no sealer, or two limits of one name
   */
  static ThrottlingPorts of(Parts parts) {
    return new ThrottlingPorts(
        parts.rateLimits().isEmpty() ? command -> new Verdict.Unlimited() : throttle(parts));
  }

  /** Each only for whoever has such limits. */
  static List<Job> jobs(Parts parts) {
    Transactions transactions = parts.transactions();
    List<Job> jobs = new ArrayList<>();
    if (!parts.rateLimits().isEmpty()) {
      jobs.add(UnusedRateLimitsJob.of(transactions, parts.clock()));
    }
    if (parts.guessPolicy() != null) {
      jobs.add(OldGuessesJob.of(transactions, parts.clock()));
      jobs.add(OldFamiliarsJob.of(transactions, parts.clock()));
    }
    return jobs;
  }

  static GuessLimit guesses(Parts parts) {
    GuessPolicy policy = parts.guessPolicy();
    return policy == null
        ? GuessLimit.NONE
        : new CountedGuesses(parts.transactions(), digests(parts.sealer()), policy, parts.clock());
  }

  private static Digests digests(@Nullable Sealer sealer) {
    return sealer == null ? Digests.unkeyed() : Digests.keyed(sealer);
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
