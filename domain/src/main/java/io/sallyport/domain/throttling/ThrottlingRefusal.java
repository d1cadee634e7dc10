package io.sallyport.domain.throttling;

import io.sallyport.domain.shared.Refusal;
import java.time.Duration;
import java.util.Optional;

/** The refusals about rate limits and limits of guesses. */
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

  /** Too many wrong passwords followed one another, whether there is such an account or not. */
  public static final class TooManyAttempts extends ThrottlingRefusal {

    private static final long serialVersionUID = 1L;

    private final Duration untilNext;

    public TooManyAttempts(Duration untilNext) {
      super("too_many_attempts", "Too many wrong passwords followed one another; ask again later.");
      this.untilNext = untilNext;
    }

    @Override
    public Optional<Duration> retryAfter() {
      return Optional.of(untilNext);
    }
  }
}
