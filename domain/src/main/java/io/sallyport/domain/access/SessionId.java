package io.sallyport.domain.access;

import io.sallyport.domain.shared.SecretSource;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Names one session for ever; a UUID of version 7. */
public record SessionId(UUID value) implements Serializable {

  private static final long serialVersionUID = 1L;

  public static SessionId next(Instant now, SecretSource secrets) {
    return new SessionId(Uuid7.at(now, secrets));
  }

  /** Empty if the text is not a UUID in its 36-character form. */
  public static Optional<SessionId> parse(String text) {
    return Uuid7.parse(text).map(SessionId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
