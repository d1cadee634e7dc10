package io.sallyport.domain.user;

import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to be called: one line of up to {@value #MAX_LENGTH} code points, trimmed and
 * in NFC. We make no guess at its parts.
 */
public record FullName(String value) {

  public static final int MAX_LENGTH = 200;

  /**
   * Reads a name that someone typed.
   *
   * @return null if there is none, or only blanks
   * @throws InvalidValue {@code invalid_full_name}
   */
  public static @Nullable FullName of(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    if (!Text.isOneLine(typed)) {
      throw new InvalidValue(
          "invalid_full_name", "The name must be one line without control characters.");
    }
    String name = Text.nfc(typed.strip());
    if (Text.length(name) > MAX_LENGTH) {
      throw new InvalidValue(
          "invalid_full_name", "The name must have at most " + MAX_LENGTH + " characters.");
    }
    return new FullName(name);
  }
}
