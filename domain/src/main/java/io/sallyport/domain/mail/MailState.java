package io.sallyport.domain.mail;

import java.util.Locale;

/** What has become of a mail. */
public enum MailState {
  /** To be sent, now or later, or being sent. */
  QUEUED,
  /** The next mail system has taken it. */
  SENT,
  /** Somebody on its way has refused it for good. */
  REFUSED,
  /** It was of no use any more before it could be sent. */
  EXPIRED,
  /** It was sent nowhere, and is kept for the developer to read. */
  INBOX;

  /** The name the outside sees, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
