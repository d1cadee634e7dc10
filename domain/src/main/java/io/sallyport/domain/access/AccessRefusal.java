package io.sallyport.domain.access;

import io.sallyport.domain.shared.Refusal;

/** Every no that concerns who is asking. */
public abstract sealed class AccessRefusal extends Refusal {

  private AccessRefusal(Kind kind, String code, String detail) {
    super(kind, code, detail);
  }

  public static final class Forbidden extends AccessRefusal {
    public Forbidden() {
      super(Kind.FORBIDDEN, "forbidden", "This needs the role admin.");
    }
  }
}
