package io.sallyport.domain.access;

import io.sallyport.domain.shared.SecretSource;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Identifiers of RFC 9562 section 5.7: 48 bits of milliseconds, then random bits. They sort by the
 * time they were made, which keeps an index compact, and are made without asking a database.
 */
public final class Uuid7 {

  private Uuid7() {}

  /**
   * @param now the instant to encode; its sub-millisecond part is not kept
   */
  public static UUID at(Instant now, SecretSource secrets) {
    ByteBuffer random = ByteBuffer.wrap(secrets.bytes(10));
    long head = (now.toEpochMilli() << 16) | 0x7000 | (random.getShort() & 0x0FFF);
    long tail = (random.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(head, tail);
  }

  /**
   * Reads any UUID in the 36-character form of RFC 9562 section 4, in either case. Stricter than
   * {@link UUID#fromString}, which takes {@code 1-1-1-1-1}.
   *
   * @return empty if the text is not one
   */
  public static Optional<UUID> parse(String text) {
    try {
      return Optional.of(UUID.fromString(text))
          .filter(uuid -> uuid.toString().equalsIgnoreCase(text));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }
}
