package io.sallyport.domain.mail;

import io.sallyport.domain.shared.Secret;
import java.time.Instant;

/**
 * What only whoever reads the mailbox can know: a link, and a code for those who read mail on
 * another device than the one that waits. Either is enough.
 *
 * @param link the whole of it, its token in the fragment
 */
public record Proof(Secret link, Instant linkExpiresAt, Secret code, Instant codeExpiresAt) {

  static Proof of(LetterFields fields) {
    return new Proof(
        fields.text("link"),
        fields.instant("link_expires_at"),
        fields.text("code"),
        fields.instant("code_expires_at"));
  }

  LetterFields fields() {
    return LetterFields.none()
        .with("link", link)
        .with("link_expires_at", linkExpiresAt)
        .with("code", code)
        .with("code_expires_at", codeExpiresAt);
  }
}
