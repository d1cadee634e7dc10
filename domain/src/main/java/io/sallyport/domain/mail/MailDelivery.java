package io.sallyport.domain.mail;

import java.util.Optional;

/**
 * Where mail goes.
 *
 * @param mailer empty if it goes nowhere, and is kept for a developer to read
 * @param listener empty if nobody is told
 */
public record MailDelivery(Optional<Mailer> mailer, Optional<MailListener> listener) {

  public static MailDelivery by(Mailer mailer) {
    return new MailDelivery(Optional.of(mailer), Optional.empty());
  }

  /** Nowhere: it is read by {@link ReadInbox}. */
  public static MailDelivery toInbox() {
    return new MailDelivery(Optional.empty(), Optional.empty());
  }

  /** The same, and somebody is told. */
  public MailDelivery toldTo(MailListener theListener) {
    return new MailDelivery(mailer, Optional.of(theListener));
  }
}
