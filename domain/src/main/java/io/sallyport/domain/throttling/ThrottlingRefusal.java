package io.sallyport.domain.throttling;

import io.sallyport.domain.shared.Refusal;
import java.time.Duration;
import java.util.Optional;

/** The refusals about rate limits. */
public abstract sealed class ThrottlingRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  private ThrottlingRefusal(String code, String detail) {
    super(Kind.THROTTLED, code, detail);
  }

  /** A rate limit is used up. */
  public static final class TooManyRequests extends ThrottlingRefusal {

    private static final long serialVersionUID = 1L;

    private final Duration untilNext;

    public TooManyRequests(Duration untilNext) {
      super(
          "too_many_requests",
          "Too many requests of this kind came from you or your network; ask again later.");
      this.untilNext = untilNext;
    }

    @Override
    public Optional<Duration> retryAfter() {
      return Optional.of(untilNext);
    }
  }
}
