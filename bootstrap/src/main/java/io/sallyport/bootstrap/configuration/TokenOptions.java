package io.sallyport.bootstrap.configuration;

import static io.sallyport.bootstrap.configuration.Option.*;

import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.shared.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The part of a reading that is about tokens, keys and sessions. */
record TokenOptions(OptionValues values) {

  /** What the key has that is made at the first start in a data folder. */
  private static final int MADE_KEY_BYTES = 43;

  private static final String NAME = "sallyport";

  /**
   * @param publicUrl names the issuer unless another name is given
   */
  Configuration.Tokens read(Optional<URI> publicUrl) {
    SigningAlgorithm algorithm =
        SigningAlgorithm.valueOf(values.word(ALGORITHM).orElse(ALGORITHM.fallback()));
    Optional<Secret> key = key(SECRET_KEY, algorithm.leastKeyBytes());
    if (!values.mentions(SECRET_KEY)) {
      if (values.mentions(DATABASE_URL)) {
        values.refuse(SECRET_KEY, "is missing, and DATABASE_URL is set", SecretKeyRule.FIX);
      } else if (algorithm.leastKeyBytes() > MADE_KEY_BYTES) {
        values.refuse(
            SECRET_KEY,
            "is missing, and " + algorithm + " needs a longer one than is made by itself",
            "Make a random one: openssl rand -base64 " + algorithm.leastKeyBytes());
      }
    }
    return new Configuration.Tokens(
        key,
        previousKey(key),
        algorithm,
        Duration.ofDays(values.wholeOrDefault(KEY_ROTATION_DAYS)),
        profile(publicUrl),
        lifetimes(),
        new ServiceOptions(values).services());
  }

  private Configuration.Profile profile(Optional<URI> publicUrl) {
    return new Configuration.Profile(
        values.word(TOKEN_TYPE).orElse(TOKEN_TYPE.fallback()),
        values.text(TOKEN_ISSUER).or(() -> publicUrl.map(URI::toString)).orElse(NAME),
        values.textOrDefault(TOKEN_AUDIENCE),
        values.textOrDefault(CLIENT_ID));
  }

  private Optional<Secret> key(Option option, int leastBytes) {
    Optional<Secret> key = values.secret(option);
    key.flatMap(given -> SecretKeyRule.broken(given, leastBytes))
        .ifPresent(wrong -> values.refuse(option, wrong, SecretKeyRule.FIX));
    return key;
  }

  /** It may have been in force under an algorithm that asked for less. */
  private Optional<Secret> previousKey(Optional<Secret> key) {
    Optional<Secret> previous = key(SECRET_KEY_PREVIOUS, SigningAlgorithm.HS256.leastKeyBytes());
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

  private SessionPolicy lifetimes() {
    int most = values.wholeOrDefault(SESSION_MAX_DAYS);
    int idle = values.whole(SESSION_IDLE_DAYS).orElse(Math.min(idleDaysByDefault(), most));
    if (idle > most) {
      values.refuse(
          SESSION_IDLE_DAYS,
          "is " + idle + ", more than the " + most + " of SESSION_MAX_DAYS",
          "Give " + most + " or less, or raise SESSION_MAX_DAYS.");
    }
    return new SessionPolicy(
        Duration.ofMinutes(values.wholeOrDefault(ACCESS_TOKEN_EXPIRE_MINUTES)),
        Duration.ofDays(Math.min(idle, most)),
        Duration.ofDays(most),
        Duration.ofSeconds(values.wholeOrDefault(REFRESH_GRACE_SECONDS)),
        values.wholeOrDefault(SESSIONS_PER_USER));
  }

  private static int idleDaysByDefault() {
    return (int) SessionPolicy.standard().idleLifetime().toDays();
  }
}
