package io.sallyport.application.throttling;

import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.throttling.RateLimit;
import io.sallyport.domain.throttling.RateLimits;
import io.sallyport.domain.throttling.Throttle;
import io.sallyport.domain.throttling.Verdict;
import io.sallyport.domain.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * Counts requests in the stores. What is refused there is refused here until the refusal ends, so
 * that a flood under one key costs the stores next to nothing; allowed is nothing without them.
 */
public final class ThrottleUseCase implements Throttle {

  private static final String PURPOSE = "rate limits";
  private static final int MOST_REMEMBERED = 100_000;

  private final Transactions transactions;
  private final Sealer sealer;
  private final InstantSource clock;
  private final Map<String, RateLimit> limits;
  private final RememberedRefusals refusals = new RememberedRefusals(MOST_REMEMBERED);

  /**
   * @param limits by their names
   */
  public ThrottleUseCase(
      Transactions transactions,
      Sealer sealer,
      InstantSource clock,
      Map<String, RateLimit> limits) {
    this.transactions = transactions;
    this.sealer = sealer;
    this.clock = clock;
    this.limits = Map.copyOf(limits);
  }

  @Override
  public Verdict handle(Command command) {
    RateLimit limit = limits.get(command.limit());
    return limit == null ? new Verdict.Unlimited() : take(limit, key(limit, command.subject()));
  }

  /** A limit that is set otherwise begins anew, because what its rows say is of another one. */
  private String key(RateLimit limit, String subject) {
    String text =
        String.join(
            "\n",
            limit.name(),
            limit.quota() + "/" + limit.window() + "/" + limit.burst(),
            subject);
    return sealer.digests(PURPOSE, Secret.of(text)).get(0);
  }

  private Verdict take(RateLimit limit, String key) {
    Instant now = clock.instant();
    Instant end = refusals.end(key);
    if (now.isBefore(end)) {
      return new Verdict.Refused(limit, Duration.between(now, end));
    }
    Verdict verdict =
        transactions.inOneStatement(stores -> stores.get(RateLimits.class).take(limit, key, now));
    if (verdict instanceof Verdict.Refused refused) {
      refusals.remember(key, now.plus(refused.untilNext()));
    }
    return verdict;
  }
}
