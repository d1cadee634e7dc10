package io.sallyport.domain.idempotency;

import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import java.util.regex.Pattern;

/**
 * What a client calls one request, to ask it again without doing it again. Treated as a secret:
 * whoever knows it, and all of the request, is shown what the request made.
 */
public record IdempotencyKey(Secret text) {

  private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7E]{1,255}");

  /**
   * @throws InvalidValue {@code invalid_idempotency_key}
   */
  public static IdempotencyKey of(String text) {
    if (!VISIBLE_ASCII.matcher(text).matches()) {
      throw new InvalidValue(
          "invalid_idempotency_key",
          "The idempotency key must be 1 to 255 visible ASCII characters; a random UUID is best.");
    }
    return new IdempotencyKey(Secret.of(text));
  }
}
