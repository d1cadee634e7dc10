package io.sallyport.domain.password;

import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.Text;

/**
 * A password as typed: brought to Unicode NFC once (NIST SP 800-63B-4 section 3.1.1.2), so that it
 * is the same from every keyboard, and otherwise left alone: not trimmed, not cut, not changed in
 * case.
 *
 * <p>Whether it is good enough for a new password is for {@link PasswordPolicy} to say.
 */
public record Password(Secret secret) {

  public Password {
    secret = Secret.of(Text.nfc(secret.reveal()));
  }

  String text() {
    return secret.reveal();
  }
}
