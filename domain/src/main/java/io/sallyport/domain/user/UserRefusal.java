package io.sallyport.domain.user;

import io.sallyport.domain.shared.Refusal;
import java.time.Duration;
import java.util.Optional;

/** The refusals about users. */
public abstract sealed class UserRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  private UserRefusal(Kind kind, String code, String detail) {
    super(kind, code, detail);
  }

  public static final class EmailTaken extends UserRefusal {

    private static final long serialVersionUID = 1L;

    public EmailTaken() {
      super(Kind.CONFLICT, "email_taken", "There is an account with this email address already.");
    }
  }

  public static final class ExternalIdTaken extends UserRefusal {

    private static final long serialVersionUID = 1L;

    public ExternalIdTaken() {
      super(Kind.CONFLICT, "external_id_taken", "Another user has this external id.");
    }
  }

  public static final class UserNotFound extends UserRefusal {

    private static final long serialVersionUID = 1L;

    public UserNotFound() {
      super(Kind.NOT_FOUND, "user_not_found", "There is no such user.");
    }
  }

  public static final class LastAdmin extends UserRefusal {

    private static final long serialVersionUID = 1L;

    public LastAdmin() {
      super(
          Kind.CONFLICT,
          "last_admin",
          "This is the last active administrator; make someone else one first.");
    }
  }

  /** A list is not to take from everyone else what they need. */
  public static final class ListOverloaded extends UserRefusal {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    private ListOverloaded(String detail, Duration wait) {
      super(Kind.OVERLOADED, "list_overloaded", detail);
      this.wait = wait;
    }

    /** Others read lists at this moment. */
    public ListOverloaded(Duration wait) {
      this("Too many lists are being read; try again shortly.", wait);
    }

    /** This one is too much by itself. */
    public static ListOverloaded tooSlow() {
      return new ListOverloaded(
          "The list took too long to find. Narrow it: more words, longer ones, or another filter.",
          Duration.ofSeconds(2));
    }

    @Override
    public Optional<Duration> retryAfter() {
      return Optional.of(wait);
    }
  }

  public static final class PreconditionFailed extends UserRefusal {

    private static final long serialVersionUID = 1L;

    public PreconditionFailed() {
      super(
          Kind.STALE,
          "precondition_failed",
          "The user has changed since you read them; read them again.");
    }
  }
}
