package io.sallyport.domain.password;

import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.Text;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a new password must be: long enough, not among those everyone tries first, not the person's
 * own address. No composition rules and no expiry (NIST SP 800-63B-4 section 3.1.1.2).
 *
 * @param minLength the least number of code points, 8 to 64
 * @param contextWords what is guessed first here, as the name of the product or the company; kept
 *     in lower case. Refused alone and with digits at the end, and may be a part of something
 *     longer.
 */
public record PasswordPolicy(int minLength, Set<String> contextWords) {

  /** The most code points a password may have: room for any passphrase, bounded work for us. */
  public static final int MAX_LENGTH = 256;

  /** The floor of NIST SP 800-63B-4 where a password is one factor among others. */
  public static final int DEFAULT_MIN_LENGTH = 8;

  public PasswordPolicy {
    if (minLength < 8 || minLength > 64) {
      throw new IllegalArgumentException("The minimum length is 8 to 64, not " + minLength + ".");
    }
    contextWords =
        contextWords.stream()
            .map(PasswordPolicy::contextWord)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Without context words. */
  public PasswordPolicy(int minLength) {
    this(minLength, Set.of());
  }

  /**
   * The form in which a context word is kept.
   *
   * @throws IllegalArgumentException if there is nothing in it to compare with
   */
  public static String contextWord(String typed) {
    String word = folded(Text.nfc(typed)).strip();
    if (withoutDigits(word).isEmpty()) {
      throw new IllegalArgumentException("A context word has a letter.");
    }
    return word;
  }

  public static PasswordPolicy standard() {
    return new PasswordPolicy(DEFAULT_MIN_LENGTH);
  }

  /**
   * Takes a new password.
   *
   * @param personal words of the person that would be guessed first: their address and its local
   *     part; refused with digits at the end too
   * @throws InvalidValue {@code password_malformed}, {@code password_too_short} with {@code min},
   *     {@code password_too_long} with {@code max}, {@code password_common} or {@code
   *     password_is_email}
   */
  public Password accept(Secret typed, Collection<String> personal) {
    var password = new Password(typed);
    String text = password.text();
    if (!Text.isWellFormed(text)) {
      throw new InvalidValue(
          "password_malformed", "The password has half of a surrogate pair; type it again.");
    }
    int length = Text.length(text);
    if (length < minLength) {
      throw new InvalidValue(
          "password_too_short",
          "The password must have at least " + minLength + " characters.",
          Map.of("min", minLength));
    }
    if (length > MAX_LENGTH) {
      throw new InvalidValue(
          "password_too_long",
          "The password must have at most " + MAX_LENGTH + " characters.",
          Map.of("max", MAX_LENGTH));
    }
    String folded = folded(text);
    if (isOneOf(personal, folded)) {
      throw new InvalidValue(
          "password_is_email", "The password must not be the email address or a part of it.");
    }
    if (isOneOf(contextWords, folded)) {
      throw new InvalidValue(
          "password_common", "This password is among those that are guessed first here.");
    }
    if (CommonPasswords.contain(folded)) {
      throw new InvalidValue(
          "password_common", "This password is among the most used ones; choose another.");
    }
    return password;
  }

  private static boolean isOneOf(Collection<String> words, String folded) {
    return words.contains(folded) || words.contains(withoutDigits(folded));
  }

  private static String withoutDigits(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) >= '0' && text.charAt(end - 1) <= '9') {
      end--;
    }
    return text.substring(0, end);
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
