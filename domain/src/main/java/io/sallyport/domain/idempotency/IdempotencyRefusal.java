package io.sallyport.domain.idempotency;

import io.sallyport.domain.shared.Refusal;
import java.time.Duration;
import java.util.Optional;

/** The refusals about idempotency keys. */
public abstract sealed class IdempotencyRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  private IdempotencyRefusal(Kind kind, String code, String detail) {
    super(kind, code, detail);
  }

  public static final class KeyReused extends IdempotencyRefusal {

    private static final long serialVersionUID = 1L;

    public KeyReused() {
      super(
          Kind.INVALID,
          "idempotency_key_reused",
          "This idempotency key came with another body before; take a new key for a new request.");
    }
  }

  /** What was made under the key is not there any more, or not for whoever has only the key. */
  public static final class Gone extends IdempotencyRefusal {

    private static final long serialVersionUID = 1L;

    public Gone() {
      super(
          Kind.GONE,
          "gone",
          "What this request made has been erased, or its credentials have changed since.");
    }
  }

  public static final class InProgress extends IdempotencyRefusal {

    private static final long serialVersionUID = 1L;

    public InProgress() {
      super(
          Kind.CONFLICT,
          "idempotency_in_progress",
          "A request with this idempotency key is under way; ask again shortly.");
    }

    @Override
    public Optional<Duration> retryAfter() {
      return Optional.of(Duration.ofSeconds(1));
    }
  }
}
