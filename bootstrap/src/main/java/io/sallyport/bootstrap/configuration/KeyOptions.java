package io.sallyport.bootstrap.configuration;

import static io.sallyport.bootstrap.configuration.ValueFormat.choice;
import static io.sallyport.bootstrap.configuration.ValueFormat.text;
import static io.sallyport.bootstrap.configuration.ValueFormat.whole;

import io.sallyport.domain.shared.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What signs access tokens, and seals what is kept. */
final class KeyOptions {

  static final Option SECRET_KEY =
      new Option(
          "SECRET_KEY",
          text("256 random bits: 64 hexadecimal digits or 43 characters of Base64; 48 characters for"
                  + " HS384, 64 for HS512")
              .kept(),
          "made once and kept in DATA_DIR; must be given with DATABASE_URL",
          "Signs access tokens, as the UTF-8 bytes of this text, or seals the key pairs that do, and"
              + " keys the digests of idempotency keys. Make one with `openssl rand -base64 48`. Whoever has it"
              + " can be anyone. To replace it, see SECRET_KEY_PREVIOUS.");

  static final Option SECRET_KEY_PREVIOUS =
      new Option(
          "SECRET_KEY_PREVIOUS",
          text("as SECRET_KEY").kept(),
          "none",
          "The key before, while a new one takes its place: what it signed or sealed stays good, and"
              + " nobody is signed out. Unset it after a day; with RS256 and ES256 type `keys rotate`"
              + " first, so that the next pair is sealed under the new key.");

  static final Option ALGORITHM =
      new Option(
          "ALGORITHM",
          choice("HS256", "HS384", "HS512", "RS256", "ES256"),
          "HS256",
          "How access tokens are signed. RS256 and ES256 sign with key pairs that are made here, kept"
              + " sealed and published at `/.well-known/jwks.json`.");

  static final Option KEY_ROTATION_DAYS =
      new Option(
          "KEY_ROTATION_DAYS",
          whole(0, 3650),
          "90",
          "How long one key pair of RS256 or ES256 signs; 0 for as long as nobody types `keys"
              + " rotate`.");

  static final List<Option> ALL =
      List.of(SECRET_KEY, SECRET_KEY_PREVIOUS, ALGORITHM, KEY_ROTATION_DAYS);

  /** What the key has that is made at the first start in a data folder. */
  private static final int MADE_KEY_BYTES = 43;

  private KeyOptions() {}

  static SigningAlgorithm algorithm(OptionValues values) {
    return SigningAlgorithm.valueOf(values.word(ALGORITHM).orElse(ALGORITHM.fallback()));
  }

  static Duration rotation(OptionValues values) {
    return Duration.ofDays(values.wholeOrDefault(KEY_ROTATION_DAYS));
  }

  /** Empty if it is made at the first start, or wrong. */
  static Optional<Secret> key(OptionValues values, SigningAlgorithm algorithm) {
    Optional<Secret> key = key(values, SECRET_KEY, algorithm.leastKeyBytes());
    if (!values.mentions(SECRET_KEY)) {
      if (values.mentions(DatabaseOptions.DATABASE_URL)) {
        values.refuse(SECRET_KEY, "is missing, and DATABASE_URL is set", SecretKeyRule.FIX);
      } else if (algorithm.leastKeyBytes() > MADE_KEY_BYTES) {
        values.refuse(
            SECRET_KEY,
            "is missing, and " + algorithm + " needs a longer one than is made by itself",
            "Make a random one: openssl rand -base64 " + algorithm.leastKeyBytes());
      }
    }
    return key;
  }

  private static Optional<Secret> key(OptionValues values, Option option, int leastBytes) {
    Optional<Secret> key = values.secret(option);
    key.flatMap(given -> SecretKeyRule.broken(given, leastBytes))
        .ifPresent(wrong -> values.refuse(option, wrong, SecretKeyRule.FIX));
    return key;
  }

  /** It may have been in force under an algorithm that asked for less. */
  static Optional<Secret> previousKey(OptionValues values, Optional<Secret> key) {
    Optional<Secret> previous =
        key(values, SECRET_KEY_PREVIOUS, SigningAlgorithm.HS256.leastKeyBytes());
    if (values.mentions(SECRET_KEY_PREVIOUS) && !values.mentions(SECRET_KEY)) {
      values.refuse(
          SECRET_KEY_PREVIOUS,
          "is set without SECRET_KEY",
          "Give the new key as SECRET_KEY, or unset this one.");
    } else if (previous.isPresent() && previous.equals(key)) {
      values.refuse(
          SECRET_KEY_PREVIOUS,
          "is the same as SECRET_KEY",
          "Give the key that was in force before, or unset this one.");
    }
    return previous;
  }
}
