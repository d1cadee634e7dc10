package io.sallyport.domain.mail;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.user.EmailAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whom a letter is for.
 *
 * @param userId whose account it is about; null if there is none yet
 * @param language that they read; null if unknown, or longer than any is
 */
public record Addressee(EmailAddress address, @Nullable UserId userId, @Nullable Locale language) {

  /** As long as a tag can be that names a language, a script and a region (RFC 5646). */
  private static final int LONGEST_TAG = 35;

  public Addressee {
    boolean isUsual = language != null && language.toLanguageTag().length() <= LONGEST_TAG;
    language = isUsual ? language : null;
  }
}
