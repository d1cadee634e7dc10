package io.sallyport.domain.mail;

import io.sallyport.domain.access.Uuid7;
import io.sallyport.domain.shared.SecretSource;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Names one mail for ever, also to those who receive it: its {@code Message-ID} is made of it, so
 * that two copies are known to be one. A UUID of version 7.
 */
public record MailId(UUID value) {

  public static MailId next(Instant now, SecretSource secrets) {
    return new MailId(Uuid7.at(now, secrets));
  }

  /** Empty if the text is not a UUID in its 36-character form. */
  public static Optional<MailId> parse(String text) {
    return Uuid7.parse(text).map(MailId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
