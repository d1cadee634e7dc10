package io.sallyport.domain.access;

import io.sallyport.domain.shared.Refusal;

/** The refusals about authentication and permission. */
public abstract sealed class AccessRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  private AccessRefusal(Kind kind, String code, String detail) {
    super(kind, code, detail);
  }

  public static final class Forbidden extends AccessRefusal {

    private static final long serialVersionUID = 1L;

    public Forbidden() {
      super(Kind.FORBIDDEN, "forbidden", "This needs the role admin.");
    }
  }

  /** Being signed in is not enough: the user must have re-authenticated for this a moment ago. */
  public static final class StepUpNeeded extends AccessRefusal {

    private static final long serialVersionUID = 1L;

    public StepUpNeeded() {
      super(
          Kind.UNAUTHENTICATED,
          "insufficient_user_authentication",
          "Send the current password, or re-authenticate and use the access token that you get.");
    }
  }
}
