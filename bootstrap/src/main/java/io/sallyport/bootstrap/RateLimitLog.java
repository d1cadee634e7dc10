package io.sallyport.bootstrap;

import io.sallyport.domain.throttling.Verdict.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes into the log that a rate limit refuses requests: the first one, and then at most a line a
 * minute for each limit, so that a flood of requests is none of lines. It does not say whose they
 * are: an address is personal data.
 */
final class RateLimitLog implements Consumer<Refused> {

  private static final Logger LOG = LoggerFactory.getLogger(RateLimitLog.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** What has been refused since a line was written. */
  private record Since(Instant line, long refused) {}

  private final InstantSource clock;
  private final Map<String, Since> limits = new HashMap<>();

  RateLimitLog(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void accept(Refused refused) {
    String limit = refused.limit().name();
    long count = due(limit, clock.instant());
    if (count > 0) {
      LOG.atWarn()
          .addKeyValue("event", "rate_limit_exceeded")
          .addKeyValue("limit", limit)
          .addKeyValue("refused", count)
          .log("a rate limit refuses requests");
    }
  }

  /** How many to write of now; 0 if it is too early. */
  private synchronized long due(String limit, Instant now) {
    Since since = limits.getOrDefault(limit, new Since(Instant.MIN, 0));
    long refused = since.refused() + 1;
    boolean due = !now.isBefore(since.line().plus(PAUSE));
    limits.put(limit, due ? new Since(now, 0) : new Since(since.line(), refused));
    return due ? refused : 0;
  }
}
