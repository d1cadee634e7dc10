package io.sallyport.domain.user;

import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Text;
import java.util.Map;

/**
 * What another system calls someone: the key of a table in an embedding program, the subject of an
 * identity provider. One line of 1 to {@value #MAX_LENGTH} code points, compared exactly.
 */
public record ExternalId(String value) {

  public static final int MAX_LENGTH = 255;

  /**
   * @throws InvalidValue {@code invalid_external_id}
   */
  public static ExternalId of(String text) {
    if (text.isBlank() || !Text.isOneLine(text) || Text.length(text) > MAX_LENGTH) {
      throw new InvalidValue(
          "invalid_external_id",
          "The external id must be one line of 1 to " + MAX_LENGTH + " characters.",
          Map.of("min", 1, "max", MAX_LENGTH));
    }
    return new ExternalId(text);
  }
}
