package io.sallyport.domain.mail;

import io.sallyport.domain.mail.Mails.Postponement;
import io.sallyport.domain.mail.Mails.Settlement;
import java.time.Duration;
import java.time.Instant;

/**
 * Is told how mail goes, when it has been committed. Safe for use by many threads; must not throw.
 */
public interface MailListener {

  /** It has ended. */
  default void settled(Mail mail, Settlement settlement) {}

  /** It is tried again later. */
  default void postponed(Mail mail, Postponement postponement) {}

  /** What the mailer threw that it should not: a bug of it. The mail is postponed. */
  default void failed(Mail mail, RuntimeException failure) {}

  /**
   * No mail can be handed over; told each time that it was tried.
   *
   * @param reply what happened
   * @param pause how long nothing is tried
   */
  default void unreachable(String reply, Duration pause) {}

  /** Mail can be handed over again. */
  default void reachable() {}

  /** What is in the queue, now and then. */
  default void waiting(MailBacklog backlog, Instant now) {}
}
