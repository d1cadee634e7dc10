package io.sallyport.bootstrap.configuration;

import static io.sallyport.bootstrap.configuration.ValueFormat.whole;

import io.sallyport.domain.password.PasswordPolicy;
import java.util.List;

/** What passwords must be, and what hashing them may cost. */
final class PasswordOptions {

  static final Option BCRYPT_COST =
      new Option(
          "BCRYPT_COST",
          whole(10, 16),
          "10",
          "The work of one password hash; each step doubles it. `doctor` says what fits this"
              + " machine.");

  static final Option PASSWORD_HASH_PARALLELISM =
      new Option(
          "PASSWORD_HASH_PARALLELISM",
          whole(1, 64),
          "one per processor",
          "Passwords hashed at the same time.");

  static final Option PASSWORD_HASH_QUEUE =
      new Option(
          "PASSWORD_HASH_QUEUE",
          whole(1, 10_000),
          "32 per hash at a time",
          "Requests that may wait for a hash; the next is answered 503 with `Retry-After`.");

  static final Option PASSWORD_MIN_LENGTH =
      new Option(
          "PASSWORD_MIN_LENGTH",
          whole(8, 64),
          String.valueOf(PasswordPolicy.DEFAULT_MIN_LENGTH),
          "The fewest characters of a new password; 15 where it is the only factor.");

  static final List<Option> ALL =
      List.of(BCRYPT_COST, PASSWORD_HASH_PARALLELISM, PASSWORD_HASH_QUEUE, PASSWORD_MIN_LENGTH);

  private static final int QUEUE_PER_HASH = 32;

  private PasswordOptions() {}

  static PasswordConfiguration read(OptionValues values, HostFacts host) {
    int parallelism = values.whole(PASSWORD_HASH_PARALLELISM).orElse(host.processors());
    return new PasswordConfiguration(
        new PasswordPolicy(
            values.wholeOrDefault(PASSWORD_MIN_LENGTH), BreachedOptions.contextWords(values)),
        BreachedOptions.source(values),
        values.wholeOrDefault(BCRYPT_COST),
        parallelism,
        values.whole(PASSWORD_HASH_QUEUE).orElse(QUEUE_PER_HASH * parallelism));
  }
}
