package io.sallyport.domain.mail;

/** Brings letters to a mail system. Must be safe for use by many threads. */
@FunctionalInterface
public interface Mailer {

  /**
   * Sends a letter to one person; blocks until it is taken or not. May be asked for the same mail
   * again, with the same id, when nobody knows whether it was taken.
   *
   * @throws MailNotTaken if it was not taken; anything else that is thrown is a bug
   */
  void send(Envelope envelope, Letter letter);
}
