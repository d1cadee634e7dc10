package io.sallyport.domain.access;

import io.sallyport.domain.shared.SecretSource;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Names one user for ever; a UUID of version 7. */
public record UserId(UUID value) {

  public static UserId next(Instant now, SecretSource secrets) {
    return new UserId(Uuid7.at(now, secrets));
  }

  /** Empty if the text is not a UUID in its 36-character form. */
  public static Optional<UserId> parse(String text) {
    return Uuid7.parse(text).map(UserId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
