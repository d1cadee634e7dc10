package io.sallyport.domain.challenge;

import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.SecretSource;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person copies from a letter by hand, perhaps on another device than the one that shows the
 * letter: {@value #DIGITS} decimal digits. Good for minutes and a few attempts only.
 */
public record ChallengeCode(Secret digits) {

  public static final int DIGITS = 8;

  private static final long HOW_MANY = 100_000_000;
  private static final String DIGEST_PURPOSE = "challenge code";
  private static final Pattern FORM = Pattern.compile("[0-9]{" + DIGITS + "}");
  private static final Pattern BETWEEN = Pattern.compile("[ \\u00A0-]");

  /** No code is more probable than another by more than one part in 10^10. */
  public static ChallengeCode draw(SecretSource secrets) {
    long number = ByteBuffer.wrap(secrets.bytes(Long.BYTES)).getLong() & Long.MAX_VALUE;
    return new ChallengeCode(
        Secret.of(String.format(Locale.ROOT, "%0" + DIGITS + "d", number % HOW_MANY)));
  }

  /**
   * Reads what somebody typed, with blanks and hyphens between the digits. Empty for anything else.
   */
  public static Optional<ChallengeCode> parse(Secret typed) {
    String digits = BETWEEN.matcher(typed.reveal()).replaceAll("");
    return FORM.matcher(digits).matches()
        ? Optional.of(new ChallengeCode(Secret.of(digits)))
        : Optional.empty();
  }

  /**
   * What may be kept of it, and what tells it from others: a keyed digest, because whoever had only
   * the stores could try every code against any other.
   *
   * @return under every key that is known, the one in force first
   */
  public List<String> digests(ChallengeId id, Sealer sealer) {
    return sealer.digests(DIGEST_PURPOSE, Secret.of(id + digits.reveal()));
  }
}
