package io.sallyport.bootstrap.configuration;

import static io.sallyport.bootstrap.configuration.ValueFormat.text;

import io.sallyport.domain.password.PasswordPolicy;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which new passwords are refused besides those that ship with us. */
final class BreachedOptions {

  private static final String FILE = "file:";
  private static final String RANGE = "range:";
  private static final String FIX =
      "Write file:/path of a file that `sallyport passwords pack` made, or range:https://host/path"
          + " of a service.";

  static final Option PASSWORD_CONTEXT_WORDS =
      new Option(
          "PASSWORD_CONTEXT_WORDS",
          text("words, separated by commas"),
          "none",
          "What is guessed first at your place, as the names of the product and the company: refused"
              + " as a new password, alone and with digits at the end.");

  static final Option BREACHED_PASSWORDS =
      new Option(
          "BREACHED_PASSWORDS",
          text("file:/path, or range:https://host/path"),
          "none: only the list of common passwords is asked",
          "Where new passwords are looked for that are known from breaches: a file that `passwords"
              + " pack` made, or a service that is told the first five digits of a digest; see"
              + " docs/passwords.md.");

  static final List<Option> ALL = List.of(PASSWORD_CONTEXT_WORDS, BREACHED_PASSWORDS);

  private BreachedOptions() {}

  static Set<String> contextWords(OptionValues values) {
    return Set.copyOf(values.items(PASSWORD_CONTEXT_WORDS, PasswordPolicy::contextWord));
  }

  /** Empty if nobody is asked, or it is wrong. */
  static Optional<BreachedSource> source(OptionValues values) {
    Optional<String> given = values.text(BREACHED_PASSWORDS);
    Optional<BreachedSource> source = given.flatMap(BreachedOptions::parse);
    if (given.isPresent() && source.isEmpty()) {
      values.refuse(BREACHED_PASSWORDS, "is " + QuotedValue.of(given.get()), FIX);
    }
    return source;
  }

  private static Optional<BreachedSource> parse(String given) {
    try {
      if (given.startsWith(FILE) && given.length() > FILE.length()) {
        return Optional.of(
            new BreachedSource.PackedFile(Path.of(given.substring(FILE.length())).normalize()));
      }
      if (given.startsWith(RANGE)) {
        return Optional.of(URI.create(given.substring(RANGE.length())))
            .filter(service -> service.getHost() != null)
            .map(BreachedSource.Range::new);
      }
    } catch (IllegalArgumentException noPathOrAddress) {
      // Reported as everything else that is none.
    }
    return Optional.empty();
  }
}
