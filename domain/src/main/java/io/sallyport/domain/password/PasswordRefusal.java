package io.sallyport.domain.password;

import io.sallyport.domain.shared.Refusal;
import java.time.Duration;
import java.util.Optional;

/** The refusals about passwords, besides the rules of {@link PasswordPolicy}. */
public abstract sealed class PasswordRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  private PasswordRefusal(Kind kind, String code, String detail) {
    super(kind, code, detail);
  }

  public static final class BadCurrentPassword extends PasswordRefusal {

    private static final long serialVersionUID = 1L;

    public BadCurrentPassword() {
      super(
          Kind.FORBIDDEN, "bad_current_password", "The current password is not the one you gave.");
    }
  }

  /** One's own password is changed by {@link ChangePassword}, which asks who is asking. */
  public static final class OwnPassword extends PasswordRefusal {

    private static final long serialVersionUID = 1L;

    public OwnPassword() {
      super(
          Kind.FORBIDDEN,
          "own_password",
          "Change your own password as everyone does, by proving who you are.");
    }
  }

  public static final class HashingOverloaded extends PasswordRefusal {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    public HashingOverloaded(Duration wait) {
      super(
          Kind.OVERLOADED,
          "overloaded",
          "Too many passwords are being checked; try again shortly.");
      this.wait = wait;
    }

    @Override
    public Optional<Duration> retryAfter() {
      return Optional.of(wait);
    }
  }
}
