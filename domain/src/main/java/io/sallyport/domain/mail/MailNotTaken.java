package io.sallyport.domain.mail;

import io.sallyport.domain.shared.Text;

/** A mail system has not taken a mail. */
public final class MailNotTaken extends RuntimeException {

  /** What follows from it. */
  public enum Reason {
    /** This mail will never be taken: there is no such mailbox, or it minds what the mail says. */
    LASTING,
    /** This mail may be taken later; also if an operator has something to mend first. */
    PASSING,
    /** No mail at all can be handed over: the mail system is away, or does not let us in. */
    UNREACHABLE
  }

  public static final int MAX_REPLY = 300;

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /**
   * @param reply what the mail system said, or what happened instead: without the address of
   *     anybody, since operators and logs see it; cut to {@value #MAX_REPLY} characters
   */
  public MailNotTaken(Reason reason, String reply) {
    super(Text.printable(reply, MAX_REPLY), null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  public String reply() {
    return String.valueOf(getMessage());
  }
}
