package io.sallyport.domain.mail;

import io.sallyport.domain.access.UserId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A letter on its way to somebody. Whoever has only the stores sees neither whom it is for nor what
 * it says.
 *
 * @param userId whose account it is about; null if there is none
 * @param kind the label of a {@link Letter.Kind}, maybe of one that this version does not know
 * @param language that the addressee reads; null if unknown
 * @param sealedContent the address and the facts of the letter
 * @param domain of the address, in ASCII
 * @param usefulUntil from then on it is not sent any more
 */
public record Mail(
    MailId id,
    @Nullable UserId userId,
    String kind,
    @Nullable Locale language,
    String sealedContent,
    String domain,
    Instant createdAt,
    Instant usefulUntil) {

  @Override
  public String toString() {
    return "Mail[id=" + id + ", kind=" + kind + ", domain=" + domain + "]";
  }
}
