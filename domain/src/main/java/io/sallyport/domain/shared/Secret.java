package io.sallyport.domain.shared;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Text that must not be seen: a password, a token, a key. It prints as {@code ***}, so that it
 * cannot reach a log, an exception or a debugger's summary by accident; {@link #reveal()} is the
 * one way out, and easy to search for.
 */
public final class Secret {

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  public static Secret of(String text) {
    return new Secret(text);
  }

  /** The text itself. Call it where the text is used, never to pass it on. */
  public String reveal() {
    return text;
  }

  /** Compares in a time that does not depend on where two texts of one length differ. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Secret secret && MessageDigest.isEqual(bytes(text), bytes(secret.text));
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }

  /** Its UTF-16, because UTF-8 makes a question mark of half a surrogate pair. */
  private static byte[] bytes(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * text.length());
    bytes.asCharBuffer().put(text);
    return bytes.array();
  }
}
