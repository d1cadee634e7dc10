package io.sallyport.domain.mail;

import io.sallyport.domain.shared.UseCase;

/**
 * The use cases of mail.
 *
 * @param list shows what has become of mails
 * @param readInbox shows what was sent nowhere
 */
public record MailPorts(ListMails list, ReadInbox readInbox) {

  /** The same use cases, each with something around it. */
  public MailPorts decorated(UseCase.Decorator decorator) {
    return new MailPorts(
        decorator.around(ListMails.class, list)::handle,
        decorator.around(ReadInbox.class, readInbox)::handle);
  }
}
