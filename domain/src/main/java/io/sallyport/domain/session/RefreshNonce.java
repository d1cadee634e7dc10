package io.sallyport.domain.session;

import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import java.util.regex.Pattern;

/**
 * A random value that a client draws for one refresh and sends again when it asks again, so that
 * nobody else who has the refresh token can pass for it. A UUID of version 4 is enough.
 */
public record RefreshNonce(Secret text) {

  private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7E]{16,255}");

  /**
   * @throws InvalidValue {@code invalid_nonce}
   */
  public static RefreshNonce of(Secret typed) {
    if (!VISIBLE_ASCII.matcher(typed.reveal()).matches()) {
      throw new InvalidValue(
          "invalid_nonce",
          "The nonce must be 16 to 255 visible ASCII characters, drawn at random.");
    }
    return new RefreshNonce(typed);
  }
}
